/** Plans in, generated sources and resources out. */
package dev.autocfg.processor.emit;

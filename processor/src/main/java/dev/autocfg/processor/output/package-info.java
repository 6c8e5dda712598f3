/** What is generated, written through the compiler's Filer. */
package dev.autocfg.processor.output;

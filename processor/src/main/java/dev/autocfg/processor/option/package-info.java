/** The {@code -Aautocfg.*} options: what there is, and what a compilation was given. */
package dev.autocfg.processor.option;

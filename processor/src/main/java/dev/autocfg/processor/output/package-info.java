/** What is generated, written through the compiler's Filer. */
@NullMarked
package dev.autocfg.processor.output;

import org.jspecify.annotations.NullMarked;

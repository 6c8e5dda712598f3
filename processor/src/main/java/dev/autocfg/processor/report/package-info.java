/** Diagnostics: tags, positions, and the one class that prints. */
@NullMarked
package dev.autocfg.processor.report;

import org.jspecify.annotations.NullMarked;

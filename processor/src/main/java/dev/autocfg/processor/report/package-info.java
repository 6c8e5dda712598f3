/** Diagnostics: tags, positions, and the one place that prints. */
package dev.autocfg.processor.report;

/**
 * The two annotation processors and the pipeline that both run: requests, probes, facts,
 * conditions, plans, generated sources.
 */
@NullMarked
package dev.autocfg.processor;

import org.jspecify.annotations.NullMarked;

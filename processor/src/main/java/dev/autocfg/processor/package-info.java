/**
 * The two annotation processors and the pipeline that both run: requests, probes, facts,
 * conditions, plans, generated sources.
 */
package dev.autocfg.processor;

package dev.autocfg.inspect.header;

import dev.autocfg.inspect.query.HeaderQuery;

/**
 * A question about C headers with the name of its probe.
 *
 * @param name the probe's name
 * @param query the question
 */
public record HeaderRequest(String name, HeaderQuery query) {}

/** Requests and facts in, decisions out: what is emitted, said without a line of source. */
package dev.autocfg.processor.plan;

/** Annotations in, request records out; the last place that knows mirrors. */
package dev.autocfg.processor.read;

/** Questions that only a compiler answers: look-ups, nested compiles, stubs of what they need. */
package dev.autocfg.processor.jdk;

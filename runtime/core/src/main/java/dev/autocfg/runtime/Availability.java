package dev.autocfg.runtime;

/**
 * The availability of a native library in this JVM, with the reason.
 *
 * @param available whether it can be used
 * @param reason one sentence: what was found and checked, or what prevents the use and the remedy
 */
public record Availability(boolean available, String reason) {}

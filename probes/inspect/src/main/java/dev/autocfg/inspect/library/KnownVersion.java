package dev.autocfg.inspect.library;

/**
 * Is the version of a library's file.
 *
 * @param source what told it, in words fit to publish: {@code libsodium.pc}
 */
record KnownVersion(String text, String source) {}

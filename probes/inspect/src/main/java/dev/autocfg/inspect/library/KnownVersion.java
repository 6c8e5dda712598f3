package dev.autocfg.inspect.library;

import dev.autocfg.internal.Version;

/**
 * The version of a library's file.
 *
 * @param source what states it, in words fit to publish: {@code libsodium.pc}
 */
record KnownVersion(Version version, String source) {
  KnownVersion(String text, String source) {
    this(Version.parse(text), source);
  }
}

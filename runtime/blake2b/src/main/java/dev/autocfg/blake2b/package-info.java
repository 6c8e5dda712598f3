/**
 * BLAKE2b (RFC 7693) on libsodium where the application lets it be used, else in Java.
 *
 * <p>{@link dev.autocfg.blake2b.Blake2b} holds the parameters and hashes whole messages, {@link
 * dev.autocfg.blake2b.Hasher} takes a message in pieces. Both give the same digests and throw the
 * same exceptions whichever implementation runs.
 */
@NullMarked
package dev.autocfg.blake2b;

import org.jspecify.annotations.NullMarked;

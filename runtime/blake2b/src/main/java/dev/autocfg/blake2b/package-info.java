/**
 * BLAKE2b (RFC 7693) by libsodium where the application allows native access and the library is
 * usable, otherwise in Java.
 *
 * <p>{@link dev.autocfg.blake2b.Blake2b} holds the parameters and hashes whole messages, {@link
 * dev.autocfg.blake2b.Blake2bHasher} hashes a message in pieces, and {@link
 * dev.autocfg.blake2b.Blake2bKey} is a key that can be wiped. Both implementations return the same
 * digests and throw the same exceptions.
 */
@NullMarked
package dev.autocfg.blake2b;

import org.jspecify.annotations.NullMarked;

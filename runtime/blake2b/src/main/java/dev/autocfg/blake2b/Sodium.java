package dev.autocfg.blake2b;

import dev.autocfg.CFunction;
import dev.autocfg.CountedBy;
import dev.autocfg.NativeInterface;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The BLAKE2b functions of libsodium, as declared in {@code sodium/crypto_generichash_blake2b.h}.
 *
 * <p>The C code ends the process on invalid arguments, so callers pass only what {@link
 * ArgumentChecks} has accepted. All functions that receive a key or a message are critical:
 * arguments of other functions are copied to native memory that is never wiped.
 */
@NativeInterface(library = "sodium", headers = "sodium.h", init = "sodium_init")
interface Sodium {
  /** Initializes the library. Returns 0 on the first call, 1 on later calls, -1 on failure. */
  @CFunction("int sodium_init(void)")
  int init();

  /** Returns the size of a streaming state in bytes. */
  @CFunction("size_t crypto_generichash_statebytes(void)")
  long stateBytes();

  /** Hashes a whole message; salt and personalization are 16 bytes each. Returns 0. */
  @CFunction(
      value =
          "int crypto_generichash_blake2b_salt_personal(unsigned char *out, size_t outlen,"
              + " const unsigned char *in, unsigned long long inlen,"
              + " const unsigned char *key, size_t keylen,"
              + " const unsigned char *salt, const unsigned char *personal)",
      critical = true)
  int hash(
      @CountedBy("outlen") ByteBuffer out,
      long outLength,
      @CountedBy("inlen") ByteBuffer in,
      long inLength,
      @CountedBy("keylen") byte @Nullable [] key,
      long keyLength,
      @CountedBy("16") byte @Nullable [] salt,
      @CountedBy("16") byte @Nullable [] personal);

  /** Starts a message in {@code state}, which is 64-byte aligned. Returns 0. */
  @CFunction(
      value =
          "int crypto_generichash_blake2b_init_salt_personal("
              + "crypto_generichash_blake2b_state *state,"
              + " const unsigned char *key, size_t keylen, size_t outlen,"
              + " const unsigned char *salt, const unsigned char *personal)",
      critical = true)
  int start(
      ByteBuffer state,
      @CountedBy("keylen") byte @Nullable [] key,
      long keyLength,
      long outLength,
      @CountedBy("16") byte @Nullable [] salt,
      @CountedBy("16") byte @Nullable [] personal);

  /** Adds a part of the message. Returns 0. */
  @CFunction(
      value =
          "int crypto_generichash_blake2b_update(crypto_generichash_blake2b_state *state,"
              + " const unsigned char *in, unsigned long long inlen)",
      critical = true)
  int update(ByteBuffer state, @CountedBy("inlen") ByteBuffer in, long inLength);

  /** Ends the message; {@code outLength} must be the value passed to {@link #start}. Returns 0. */
  @CFunction(
      value =
          "int crypto_generichash_blake2b_final(crypto_generichash_blake2b_state *state,"
              + " unsigned char *out, size_t outlen)",
      critical = true)
  int end(ByteBuffer state, @CountedBy("outlen") ByteBuffer out, long outLength);
}

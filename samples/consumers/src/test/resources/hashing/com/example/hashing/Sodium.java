package com.example.hashing;

import dev.autocfg.CFunction;
import dev.autocfg.CountedBy;
import dev.autocfg.NativeInterface;

/** The part of libsodium that is used. */
@NativeInterface(library = "sodium", headers = "sodium.h", init = "sodium_init")
interface Sodium {
  @CFunction("int sodium_init(void)")
  int init();

  @CFunction("size_t crypto_hash_sha256_bytes(void)")
  long sha256Bytes();

  @CFunction(
      "int crypto_hash_sha256(unsigned char *out, const unsigned char *in,"
          + " unsigned long long inlen)")
  int sha256(@CountedBy("32") byte[] out, @CountedBy("inlen") byte[] in, long inlen);

  @CFunction("int sodium_memcmp(const void * const b1_, const void * const b2_, size_t len)")
  int compare(@CountedBy("len") byte[] first, @CountedBy("len") byte[] second, long length);
}

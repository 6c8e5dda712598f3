package dev.autocfg.blake2b;

import dev.autocfg.Autocfg;
import dev.autocfg.ProbeLibrary;

/** The probe for libsodium with the functions that {@link Sodium} binds. */
@Autocfg
@ProbeLibrary(
    name = "sodium",
    pkgConfig = "libsodium",
    version = ">=1.0.12",
    versionFunction = "sodium_version_string",
    sonames = {
      "libsodium.so.26",
      "libsodium.so.23",
      "libsodium.26.dylib",
      "libsodium.23.dylib",
      "libsodium.dll"
    },
    symbols = {
      "sodium_init",
      "crypto_generichash_statebytes",
      "crypto_generichash_blake2b_salt_personal",
      "crypto_generichash_blake2b_init_salt_personal",
      "crypto_generichash_blake2b_update",
      "crypto_generichash_blake2b_final"
    })
interface Hashing {}

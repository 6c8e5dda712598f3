package com.example.hashing;

import dev.autocfg.Autocfg;
import dev.autocfg.ProbeLibrary;
import dev.autocfg.ProbeRelease;
import dev.autocfg.ProbeType;

/** What the library asks about its target and its machine. */
@Autocfg
@ProbeType(name = "ffm", value = "java.lang.foreign.Linker")
@ProbeRelease(name = "final-ffm", value = ">=22")
@ProbeLibrary(
    name = "sodium",
    pkgConfig = "libsodium",
    version = ">=1.0.12",
    versionFunction = "sodium_version_string",
    sonames = {"libsodium.so.26", "libsodium.so.23", "libsodium.26.dylib", "libsodium.dll"},
    symbols = {"sodium_init", "crypto_hash_sha256"})
interface Hashing {}

package com.example.hashing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.HexFormat;

/** Prints what a program sees of the library. */
public final class Main {
  private Main() {}

  /** Prints a line {@code KEY = VALUE} for each thing that is known, then hashes. */
  public static void main(String[] arguments) {
    print("HAS_FFM", HashingCfg.HAS_FFM);
    print("HAS_FINAL_FFM", HashingCfg.HAS_FINAL_FFM);
    print("HAS_SODIUM", HashingCfg.HAS_SODIUM);
    print("available", SodiumNative.availability().available());
    print("reason", SodiumNative.availability().reason());
    HashChoice.choice().explain().lines().forEach(line -> print("explain", line));
    for (Hash hash : HashChoice.all()) {
      print("usable", describe(hash));
    }
    print("chosen", describe(HashChoice.get()));
  }

  private static String describe(Hash hash) {
    byte[] digest = hash.hash("abc".getBytes(US_ASCII));
    return hash.getClass().getSimpleName() + " " + HexFormat.of().formatHex(digest);
  }

  private static void print(String key, Object value) {
    System.out.println(key + " = " + value);
  }
}

package dev.autocfg.processor.plan;

import dev.autocfg.processor.request.JavaType;
import java.util.Arrays;
import java.util.Optional;

/** The Java types that represent C types in a native interface. */
public enum Carrier {
  /** {@code void}, as a result only. */
  VOID("void"),
  /** {@code _Bool}. */
  BOOLEAN("boolean"),
  /** 8 bits. */
  BYTE("byte"),
  /** 16 bits. */
  SHORT("short"),
  /** 32 bits. */
  INT("int"),
  /** 64 bits, and what has 64 on some machines. */
  LONG("long"),
  /** {@code float}. */
  FLOAT("float"),
  /** {@code double}. */
  DOUBLE("double"),
  /** A pointer to bytes, from the first element of an array. */
  BYTES("byte[]"),
  /** A pointer to data, from a buffer's position. */
  BUFFER("java.nio.ByteBuffer"),
  /** A {@code const char *} result, copied. */
  STRING("java.lang.String");

  private final String java;

  Carrier(String java) {
    this.java = java;
  }

  /** Returns the type as Java source spells it. */
  public String java() {
    return java;
  }

  /** Returns the carrier that a Java type is; empty if it is none of them. */
  static Optional<Carrier> of(JavaType type) {
    return Arrays.stream(values())
        .filter(carrier -> carrier.java.equals(type.erasure()))
        .findFirst();
  }

  /** Returns whether it is passed as an address. */
  public boolean isPointer() {
    return this == BYTES || this == BUFFER || this == STRING;
  }
}

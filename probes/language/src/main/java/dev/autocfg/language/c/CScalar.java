package dev.autocfg.language.c;

import static dev.autocfg.language.c.CScalar.Sign.MACHINE;
import static dev.autocfg.language.c.CScalar.Sign.SIGNED;
import static dev.autocfg.language.c.CScalar.Sign.UNSIGNED;

import java.util.Optional;

/**
 * The arithmetic types of C (C11 6.2.5, 7.19, 7.20) and POSIX's {@code ssize_t}, with their
 * properties on all platforms that JDKs support: {@code int} has 32 bits, {@code long} 32 (Windows)
 * or 64.
 */
public enum CScalar {
  /** {@code _Bool}; the spelling {@code bool} needs a header, this one does not. */
  BOOL("_Bool", UNSIGNED, 8),
  /** {@code char}; signed on x86, unsigned on ARM Linux (6.2.5p15). */
  CHAR("char", MACHINE, 8),
  /** {@code signed char}. */
  SCHAR("signed char", SIGNED, 8),
  /** {@code unsigned char}. */
  UCHAR("unsigned char", UNSIGNED, 8),
  /** {@code short}. */
  SHORT("short", SIGNED, 16),
  /** {@code unsigned short}. */
  USHORT("unsigned short", UNSIGNED, 16),
  /** {@code int}. */
  INT("int", SIGNED, 32),
  /** {@code unsigned int}. */
  UINT("unsigned int", UNSIGNED, 32),
  /** {@code long}; 32 bits on Windows. */
  LONG("long", SIGNED, 32, 64, "long"),
  /** {@code unsigned long}; 32 bits on Windows. */
  ULONG("unsigned long", UNSIGNED, 32, 64, "long"),
  /** {@code long long}. */
  LONG_LONG("long long", SIGNED, 64),
  /** {@code unsigned long long}. */
  ULONG_LONG("unsigned long long", UNSIGNED, 64),
  /** {@code size_t}. */
  SIZE_T("size_t", UNSIGNED, 32, 64, "size_t"),
  /** {@code ssize_t}, as wide as {@code size_t} (POSIX sys/types.h). */
  SSIZE_T("ssize_t", SIGNED, 32, 64, "size_t"),
  /** {@code ptrdiff_t}, as wide as {@code size_t} on our platforms. */
  PTRDIFF_T("ptrdiff_t", SIGNED, 32, 64, "size_t"),
  /** {@code intptr_t}, as wide as {@code size_t} on our platforms. */
  INTPTR_T("intptr_t", SIGNED, 32, 64, "size_t"),
  /** {@code uintptr_t}, as wide as {@code size_t} on our platforms. */
  UINTPTR_T("uintptr_t", UNSIGNED, 32, 64, "size_t"),
  /** {@code wchar_t}; 16 bits on Windows and 32-bit AIX. */
  WCHAR_T("wchar_t", MACHINE, 16, 32, "wchar_t"),
  /** {@code int8_t}. */
  INT8_T("int8_t", SIGNED, 8),
  /** {@code uint8_t}. */
  UINT8_T("uint8_t", UNSIGNED, 8),
  /** {@code int16_t}. */
  INT16_T("int16_t", SIGNED, 16),
  /** {@code uint16_t}. */
  UINT16_T("uint16_t", UNSIGNED, 16),
  /** {@code int32_t}. */
  INT32_T("int32_t", SIGNED, 32),
  /** {@code uint32_t}. */
  UINT32_T("uint32_t", UNSIGNED, 32),
  /** {@code int64_t}. */
  INT64_T("int64_t", SIGNED, 64),
  /** {@code uint64_t}. */
  UINT64_T("uint64_t", UNSIGNED, 64),
  /** {@code intmax_t}. */
  INTMAX_T("intmax_t", SIGNED, 64),
  /** {@code uintmax_t}. */
  UINTMAX_T("uintmax_t", UNSIGNED, 64),
  /** {@code float}. */
  FLOAT("float", SIGNED, 32),
  /** {@code double}. */
  DOUBLE("double", SIGNED, 64);

  /** The way in which the top bit is read. */
  enum Sign {
    SIGNED,
    UNSIGNED,
    MACHINE
  }

  private final String spelling;
  private final Sign sign;
  private final int minimumBits;
  private final int maximumBits;
  private final String layout;

  CScalar(String spelling, Sign sign, int bits) {
    this(spelling, sign, bits, bits, "");
  }

  CScalar(String spelling, Sign sign, int minimumBits, int maximumBits, String layout) {
    this.spelling = spelling;
    this.sign = sign;
    this.minimumBits = minimumBits;
    this.maximumBits = maximumBits;
    this.layout = layout;
  }

  /** Returns the canonical spelling: {@code unsigned long} for {@code long unsigned int}. */
  public String spelling() {
    return spelling;
  }

  /** Returns whether the type is unsigned on every platform. */
  public boolean isUnsigned() {
    return sign == UNSIGNED;
  }

  /** Returns whether platforms differ in the sign: {@code char} and {@code wchar_t}. */
  public boolean signVaries() {
    return sign == MACHINE;
  }

  /** Returns whether the type is {@code float} or {@code double}. */
  public boolean isFloating() {
    return this == FLOAT || this == DOUBLE;
  }

  /** Returns the bits of storage on the narrowest platform. */
  public int minimumBits() {
    return minimumBits;
  }

  /** Returns the bits of storage on the widest platform: what a Java type must hold. */
  public int maximumBits() {
    return maximumBits;
  }

  /**
   * Returns the key in {@code java.lang.foreign.Linker.canonicalLayouts()} for the width on the
   * current machine; empty if the width is the same on every platform.
   */
  public Optional<String> machineLayout() {
    return Optional.of(layout).filter(name -> !name.isEmpty());
  }
}

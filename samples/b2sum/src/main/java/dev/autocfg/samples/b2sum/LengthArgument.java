package dev.autocfg.samples.b2sum;

import java.math.BigInteger;

/**
 * The argument of {@code --length}: a decimal number of bits, a multiple of 8, where 0 means the
 * longest digest.
 *
 * <p>Faults are detected in two steps, as in coreutils: a number that is not a multiple of 8
 * immediately, one that is too large after the whole command line was read, so that a later {@code
 * --length} can replace it.
 *
 * @param text as given, for messages
 */
record LengthArgument(String text, BigInteger bits) {
  static final LengthArgument NONE = new LengthArgument("", BigInteger.ZERO);

  private static final int UNSIGNED_LONG_BITS = 64;

  static LengthArgument parse(String text, Quoting quoting) throws UsageException {
    String message = "invalid length: " + quoting.asValue(text);
    int start = Numbers.skipSpace(text, 0);
    start += text.startsWith("+", start) ? 1 : 0;
    if (start == text.length() || Numbers.endOfDigits(text, start, 10) < text.length()) {
      throw UsageException.of(message);
    }
    BigInteger bits = new BigInteger(text.substring(start));
    if (bits.bitLength() > UNSIGNED_LONG_BITS) {
      throw UsageException.of(message + ": Value too large for defined data type");
    }
    if (bits.intValue() % 8 != 0) {
      throw UsageException.of(message + "\nlength is not a multiple of 8");
    }
    return new LengthArgument(text, bits);
  }

  int bitsUpTo(int max, Quoting quoting) throws UsageException {
    if (bits.compareTo(BigInteger.valueOf(max)) > 0) {
      throw UsageException.of(
          "invalid length: "
              + quoting.asValue(text)
              + "\nmaximum digest length for "
              + quoting.asValue("BLAKE2b")
              + " is "
              + max
              + " bits");
    }
    return bits.signum() == 0 ? max : bits.intValue();
  }
}

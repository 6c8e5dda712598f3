package dev.autocfg.samples.b2sum;

/**
 * One line of a checksum file.
 *
 * @param digest in lower-case hexadecimal
 * @param name the file's name, not escaped
 */
record ChecksumLine(String digest, String name) {
  /** The default digest length in bits, which is the only one that the BSD format omits. */
  static final int DEFAULT_BITS = 512;

  static final String ALGORITHM = "BLAKE2b";

  /** Returns the line in the format that the options select, with its line end. */
  String format(B2sumOptions options) {
    boolean escape = !options.zero() && FileNames.needEscape(name);
    String shownName = escape ? FileNames.escape(name) : name;
    return (escape ? "\\" : "")
        + (options.tag() ? tagged(shownName) : untagged(shownName, options.binary()))
        + (options.zero() ? '\0' : '\n');
  }

  private String tagged(String shownName) {
    int bits = digest.length() * 4;
    return ALGORITHM
        + (bits == DEFAULT_BITS ? "" : "-" + bits)
        + " ("
        + shownName
        + ") = "
        + digest;
  }

  private String untagged(String shownName, boolean binary) {
    return digest + (binary ? " *" : "  ") + shownName;
  }
}

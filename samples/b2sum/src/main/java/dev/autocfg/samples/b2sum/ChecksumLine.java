package dev.autocfg.samples.b2sum;

/**
 * One line of a checksum file.
 *
 * @param digest in lower-case hexadecimal
 * @param name the file's name, not escaped
 */
record ChecksumLine(String digest, String name) {
  /**
   * The digest's length in bits unless a line says otherwise; the only one that BSD format leaves
   * out.
   */
  static final int DEFAULT_BITS = 512;

  static final String ALGORITHM = "BLAKE2b";

  /** Returns the line in the format that the options ask for, its end included. */
  String format(Options options) {
    boolean escape = !options.zero() && Names.needEscape(name);
    String shownName = escape ? Names.escape(name) : name;
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

package dev.autocfg.inspect.header;

/**
 * One question in a C file.
 *
 * @param id its number in the file, less than 65536
 * @param text the expression, name or tagged type
 */
record CQuestion(int id, Kind kind, String text) {
  /** The kind of a question. */
  enum Kind {
    /** Is the tagged type known, so that {@code struct x} means it and does not make a new one? */
    TAG,
    /** Is the name that of a macro or of something that was declared? */
    NAME,
    /** What is the value of the expression? */
    VALUE
  }
}

package dev.autocfg.language.c;

/** Correct examples, and exceptions that several rules throw. */
final class CFaults {
  static final String EXAMPLE = "int sodium_init(void)";
  static final String EXPRESSION_EXAMPLE = "sizeof(struct stat)";
  static final String PARAMETERS_EXAMPLE = "int f(const unsigned char *in, size_t length)";

  private CFaults() {}

  static CPrototypeException expected(String expected, CToken found) {
    return at(found, "expected " + expected + ", found " + found.shown());
  }

  static CPrototypeException expected(String expected, CToken found, String hint) {
    return at(found, "expected " + expected + ", found " + found.shown() + " (" + hint + ")");
  }

  static CPrototypeException notYet(String what, CToken found) {
    return at(found, what + " are not supported yet, found " + found.shown());
  }

  static CPrototypeException at(CToken token, String fault) {
    return new CPrototypeException(token.offset(), fault, PARAMETERS_EXAMPLE);
  }
}

package dev.autocfg.inspect.pkgconfig;

/**
 * Moves a package to where its file is, {@code --define-prefix}: in {@code P/lib/pkgconfig} its
 * prefix is {@code P}, whatever the file says. Other paths go along only if they refer to it: the
 * manual has it that all below the old prefix do, which pkgconf 1.8.1 does not do.
 */
final class PcPrefix {
  static final String ORIGINAL = "orig_prefix";

  private final String variable;
  private final String actual;

  PcPrefix(String directory, PcSettings settings) {
    variable = settings.prefixVariable();
    actual = settings.definesPrefix() ? above(directory) : "";
  }

  /** Returns the directory two above one named {@code pkgconfig}; empty if there is none. */
  private static String above(String directory) {
    int last = directory.lastIndexOf('/');
    int before = last < 0 ? -1 : directory.lastIndexOf('/', last - 1);
    boolean fits = before >= 0 && directory.substring(last + 1).equals("pkgconfig");
    return fits ? directory.substring(0, before) : "";
  }

  /** Returns whether this variable is the prefix and shall be {@link #actual} instead. */
  boolean replaces(String name) {
    return !actual.isEmpty() && name.equals(variable);
  }

  String actual() {
    return actual;
  }
}

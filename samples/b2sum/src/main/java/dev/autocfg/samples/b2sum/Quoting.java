package dev.autocfg.samples.b2sum;

/**
 * The quoting of names and values in messages, which makes blanks and control characters visible.
 *
 * <p>The rules were derived from the output of the installed tool for every byte alone, before,
 * after and between other bytes.
 */
final class Quoting {
  private static final String ALWAYS_SPECIAL = " !\"$&'()*:;<=>?[\\^`|";

  /**
   * The characters that a name in double quotes must not contain; for some it depends on their
   * position, see {@link #fitsDoubleQuotes}.
   */
  private static final String NOT_IN_DOUBLE_QUOTES = "!\"#$&()*;<=>?[\\^`{|}~";

  private static final String LETTERED_CONTROLS = "\u0007\b\t\n\u000b\f\r";
  private static final String CONTROL_LETTERS = "abtnvfr";

  private final boolean utf8;
  private final String open;
  private final String close;

  /** Creates the quoting for a locale with the charset UTF-8, or with another charset. */
  Quoting(boolean utf8) {
    this.utf8 = utf8;
    this.open = utf8 ? ByteText.ofUnicode("\u2018") : "'";
    this.close = utf8 ? ByteText.ofUnicode("\u2019") : "'";
  }

  /** Returns the quoting for the locale that the program was started in. */
  static Quoting ofLocale() {
    return new Quoting(System.getProperty("native.encoding", "UTF-8").equals("UTF-8"));
  }

  /** Returns a value in the quotation marks of the locale, with C escapes. */
  String asValue(String value) {
    StringBuilder quoted = new StringBuilder(open);
    for (int i = 0; i < value.length(); ) {
      int length = printableLength(value, i);
      if (length == 0) {
        appendEscape(quoted, value.charAt(i));
      } else if (value.charAt(i) == '\\' || value.startsWith(close, i)) {
        quoted.append('\\').append(value, i, i + length);
      } else {
        quoted.append(value, i, i + length);
      }
      i += Math.max(1, length);
    }
    return quoted.append(close).toString();
  }

  /** Returns a file name as a shell would read it: quoted only if necessary. */
  String asName(String name) {
    if (!needsQuotes(name)) {
      return name;
    }
    boolean hasApostrophe = name.indexOf('\'') >= 0;
    if (hasApostrophe && fitsDoubleQuotes(name)) {
      return '"' + name + '"';
    }
    return inSingleQuotes(name, hasApostrophe);
  }

  private boolean needsQuotes(String name) {
    if (name.isEmpty() || name.equals("{") || name.equals("}")) {
      return true;
    }
    if (name.charAt(0) == '#' || name.charAt(0) == '~') {
      return true;
    }
    for (int i = 0; i < name.length(); ) {
      int length = printableLength(name, i);
      if (length == 0 || ALWAYS_SPECIAL.indexOf(name.charAt(i)) >= 0) {
        return true;
      }
      i += length;
    }
    return false;
  }

  private boolean fitsDoubleQuotes(String name) {
    for (int i = 0; i < name.length(); ) {
      int length = printableLength(name, i);
      boolean leading = i == 0 && (name.charAt(0) == '#' || name.charAt(0) == '~');
      if (length == 0 || (!leading && NOT_IN_DOUBLE_QUOTES.indexOf(name.charAt(i)) >= 0)) {
        return false;
      }
      i += length;
    }
    return true;
  }

  /**
   * Returns the name in single quotes, with unprintable bytes as {@code $'\ooo'}.
   *
   * <p>If the name contains an apostrophe and ends with an escape, coreutils starts as if inside
   * {@code $'…'}, because it scans such names twice and keeps the state of the first scan. A
   * drop-in replacement does the same.
   */
  private String inSingleQuotes(String name, boolean hasApostrophe) {
    StringBuilder quoted = new StringBuilder("'");
    boolean inEscape = hasApostrophe && endsInEscape(name);
    for (int i = 0; i < name.length(); ) {
      int length = printableLength(name, i);
      char c = name.charAt(i);
      if (length == 0) {
        quoted.append(inEscape ? "" : "'$'");
        appendEscape(quoted, c);
        inEscape = true;
      } else if (c == '\'') {
        quoted.append("'\\''");
        inEscape = false;
      } else {
        quoted.append(inEscape ? "''" : "").append(name, i, i + length);
        inEscape = false;
      }
      i += Math.max(1, length);
    }
    return quoted.append('\'').toString();
  }

  private boolean endsInEscape(String name) {
    int last = 0;
    for (int i = 0; i < name.length(); i += Math.max(1, last)) {
      last = printableLength(name, i);
    }
    return last == 0;
  }

  private static void appendEscape(StringBuilder out, char c) {
    int lettered = LETTERED_CONTROLS.indexOf(c);
    out.append('\\');
    if (lettered >= 0) {
      out.append(CONTROL_LETTERS.charAt(lettered));
    } else {
      out.append((char) ('0' + (c >> 6)))
          .append((char) ('0' + (c >> 3 & 7)))
          .append((char) ('0' + (c & 7)));
    }
  }

  private int printableLength(String text, int index) {
    char c = text.charAt(index);
    if (c < 0x80) {
      return c >= ' ' && c < 0x7f ? 1 : 0;
    }
    return utf8 ? Utf8.printableLength(text, index) : 0;
  }
}

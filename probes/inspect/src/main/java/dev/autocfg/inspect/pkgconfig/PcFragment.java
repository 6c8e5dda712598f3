package dev.autocfg.inspect.pkgconfig;

import java.util.List;

/**
 * Holds one flag: its letter and what follows, or a text as a whole.
 *
 * @param type the letter after the dash; 0 for a text without one, or that takes the next word
 *     along, such as {@code -isystem}
 * @param isJoined whether it is several words, whose spaces are between them
 */
record PcFragment(char type, String data, boolean isJoined) {
  static final char WHOLE = 0;

  /** Those that pkgconf 1.8.1 keeps whole: all that begin so. */
  private static final List<String> SPECIAL =
      List.of(
          "-lib:",
          "-framework",
          "-isystem",
          "-idirafter",
          "-pthread",
          "-Wa,",
          "-Wl,",
          "-Wp,",
          "-trigraphs",
          "-pedantic",
          "-ansi",
          "-std=",
          "-stdlib=",
          "-include",
          "-nostdinc",
          "-nostdlibinc",
          "-nobuiltininc");

  static PcFragment of(String word) {
    return isWhole(word)
        ? new PcFragment(WHOLE, word, false)
        : new PcFragment(word.charAt(1), word.substring(2), false);
  }

  PcFragment withData(String other) {
    return new PcFragment(type, other, isJoined);
  }

  PcFragment joinedWith(String word) {
    return new PcFragment(WHOLE, data + " " + word, true);
  }

  boolean isSame(PcFragment other) {
    return type == other.type && data.equals(other.data);
  }

  private static boolean isWhole(String word) {
    if (word.length() < 2 || word.charAt(0) != '-') {
      return true;
    }
    for (String special : SPECIAL) {
      if (word.startsWith(special)) {
        return true;
      }
    }
    return false;
  }

  boolean isWhole() {
    return type == WHOLE;
  }

  /** Returns the flag for a shell: what it could take for its own has a backslash. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    if (!isWhole()) {
      out.append('-').append(type);
    }
    for (int i = 0; i < data.length(); i++) {
      char c = data.charAt(i);
      if (isEscaped(c)) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  private boolean isEscaped(char c) {
    return c < ' ' || (c == ' ' && !isJoined) || c > '~' || "!\"#%&'*;<>?[\\]`{|}".indexOf(c) >= 0;
  }
}

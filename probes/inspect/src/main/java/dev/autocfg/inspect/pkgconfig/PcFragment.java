package dev.autocfg.inspect.pkgconfig;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A flag, split into its letter and the rest, or as a whole.
 *
 * @param type the letter after the dash; 0 for a flag without one, or with an argument in the next
 *     word, such as {@code -isystem}
 * @param isJoined whether it consists of several words, joined by spaces
 */
record PcFragment(char type, String data, boolean isJoined) {
  static final char WHOLE = 0;

  /** The prefixes of flags that pkgconf 1.8.1 does not split. */
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

  /** Returns the flag for a shell, with special characters escaped. */
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

  /**
   * A list of flags without duplicates, as in pkgconf 1.8.1: of equal {@code -I}, {@code -L} and
   * {@code -F} the first is kept, of others the last, unless it follows a flag of another kind, to
   * which it may belong.
   */
  static final class Collector {
    private static final Set<Character> FIRST_STAYS = Set.of('I', 'L', 'F');
    private static final Set<Character> STAND_ALONE = Set.of('I', 'L', 'l');

    private final List<PcFragment> fragments = new ArrayList<>();

    /**
     * Adds a word of a field; consecutive words without a letter are joined.
     *
     * @param sysroot the text to prepend to an absolute path; may be empty
     */
    void addWord(String word, String sysroot) {
      PcFragment fragment = PcFragment.of(word);
      int last = fragments.size() - 1;
      if (last >= 0 && fragment.isWhole() && fragments.get(last).isWhole()) {
        PcFragment before = fragments.remove(last);
        add(before.joinedWith(takesPath(before) ? rooted(word, sysroot) : word), false);
      } else if (fragment.isWhole()) {
        fragments.add(fragment);
      } else {
        fragments.add(fragment.withData(rooted(fragment.data(), sysroot)));
      }
    }

    private static boolean takesPath(PcFragment before) {
      String text = before.data().substring(before.data().lastIndexOf(' ') + 1);
      return text.startsWith("-isystem")
          || text.startsWith("-idirafter")
          || text.startsWith("-include");
    }

    private static String rooted(String path, String sysroot) {
      boolean outside = !sysroot.isEmpty() && path.startsWith("/") && !path.startsWith(sysroot);
      String whole = outside ? sysroot + path : path;
      return whole.startsWith("/") ? PcSystem.normal(whole) : whole;
    }

    /**
     * Adds a flag.
     *
     * @param isPrivate whether it is for static linking, for which duplicates are kept
     */
    void add(PcFragment fragment, boolean isPrivate) {
      if (!isPrivate) {
        int found = lastIndexOf(fragment);
        boolean firstStays = FIRST_STAYS.contains(fragment.type());
        if (found >= 0 && firstStays) {
          return;
        }
        if (found >= 0 && mayGo(found)) {
          fragments.remove(found);
        }
      }
      fragments.add(fragment);
    }

    private int lastIndexOf(PcFragment fragment) {
      int i = fragments.size() - 1;
      while (i >= 0 && !fragments.get(i).isSame(fragment)) {
        i--;
      }
      return i;
    }

    private boolean mayGo(int index) {
      if (index == 0 || fragments.get(index).isWhole()) {
        return true;
      }
      char before = fragments.get(index - 1).type();
      return STAND_ALONE.contains(before) || before == fragments.get(index).type();
    }

    List<PcFragment> list() {
      return List.copyOf(fragments);
    }
  }
}

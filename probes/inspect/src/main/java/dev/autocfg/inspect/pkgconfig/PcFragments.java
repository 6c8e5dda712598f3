package dev.autocfg.inspect.pkgconfig;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Collects flags as pkgconf 1.8.1 does: of equal {@code -I}, {@code -L} and {@code -F} the first
 * stays, of others the last, unless it follows one of another kind, which it may belong to.
 */
final class PcFragments {
  private static final Set<Character> FIRST_STAYS = Set.of('I', 'L', 'F');
  private static final Set<Character> STAND_ALONE = Set.of('I', 'L', 'l');

  private final List<PcFragment> fragments = new ArrayList<>();

  /**
   * Takes one more word of a field; texts without a letter in a row become one.
   *
   * @param sysroot what goes in front of an absolute path; empty for nothing
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
   * Takes a flag.
   *
   * @param isPrivate whether it is for static linking, where every repetition may count
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

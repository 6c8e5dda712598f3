package dev.autocfg.inspect.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads ranges of file names: {@code libsodium.so.[23-26]} stands for {@code libsodium.so.26} down
 * to {@code libsodium.so.23}.
 */
public final class Sonames {
  private static final Pattern RANGE =
      Pattern.compile("([^\\[\\]]*)\\[(0|[1-9][0-9]{0,5})-(0|[1-9][0-9]{0,5})\\]([^\\[\\]]*)");
  private static final int MOST = 64;

  private Sonames() {}

  /** Returns the names that a text stands for, best first; none if it is malformed. */
  public static List<String> expand(String text) {
    if (text.indexOf('[') < 0 && text.indexOf(']') < 0) {
      return List.of(text);
    }
    Matcher matcher = RANGE.matcher(text);
    if (!matcher.matches()) {
      return List.of();
    }
    int low = Integer.parseInt(matcher.group(2));
    int high = Integer.parseInt(matcher.group(3));
    List<String> names = new ArrayList<>();
    for (int number = high; number >= low && high - low < MOST; number--) {
      names.add(matcher.group(1) + number + matcher.group(4));
    }
    return names;
  }
}

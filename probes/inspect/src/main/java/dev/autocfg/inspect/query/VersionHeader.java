package dev.autocfg.inspect.query;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A macro of a header that defines a version: {@code sodium/version.h#SODIUM_VERSION_STRING}. The
 * header is read as text; nothing is preprocessed.
 */
public record VersionHeader(String header, String macro) {
  private static final Pattern FORM =
      Pattern.compile(
          "((?:[0-9A-Za-z_+-][0-9A-Za-z_.+-]*/)*[0-9A-Za-z_+-][0-9A-Za-z_.+-]*)#([A-Za-z_]\\w*)");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final String VALUE =
      "[ \\t]+(?:\"([^\"\n]{1,64})\"|([0-9]+(?:\\.[0-9]+)*))[ \\t]*(?:$|//)";

  /** Reads {@code HEADER#MACRO}; empty if it is written otherwise. */
  public static Optional<VersionHeader> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(new VersionHeader(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  /** Returns the value; empty if the text does not define it, or in more than one way. */
  public Optional<String> valueIn(String text) {
    String code = COMMENT.matcher(text.replace("\r\n", "\n")).replaceAll(" ");
    Pattern define =
        Pattern.compile("^[ \\t]*#[ \\t]*define[ \\t]+" + macro + VALUE, Pattern.MULTILINE);
    Set<String> values = new TreeSet<>();
    Matcher matcher = define.matcher(code);
    while (matcher.find()) {
      values.add(Optional.ofNullable(matcher.group(1)).orElseGet(() -> matcher.group(2)));
    }
    return values.size() == 1 ? Optional.of(values.iterator().next()) : Optional.empty();
  }

  @Override
  public String toString() {
    return header + "#" + macro;
  }
}

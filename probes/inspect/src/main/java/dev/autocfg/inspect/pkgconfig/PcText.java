package dev.autocfg.inspect.pkgconfig;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds the variables of a {@code .pc} file so far, and replaces their references.
 *
 * <p>One pass: a value is replaced where it is defined, by what is known by then, so a reference to
 * a later variable, to none, or to itself is empty. A reference without its {@code }} goes to the
 * end of the text; {@code $$} means nothing special.
 */
final class PcText {
  /** In all. Values grow with each reference to another: doubling 30 times would take a GiB. */
  private static final int MOST_CHARACTERS = 1 << 20;

  private final Map<String, String> own = new LinkedHashMap<>();
  private final Map<String, String> given = new HashMap<>();
  private final Set<String> unlisted = new HashSet<>();
  private final String sysroot;
  private final PcPrefix prefix;
  private int budget = MOST_CHARACTERS;

  /**
   * Knows the variables that are given.
   *
   * @param directory where the file is
   */
  PcText(String directory, PcSettings settings) {
    sysroot = settings.sysrootInFront();
    prefix = new PcPrefix(directory, settings);
    own.put("pcfiledir", rooted(directory));
    if (!sysroot.isEmpty()) {
      own.put("pc_sysrootdir", settings.sysroot());
    }
    given.put("pc_sysrootdir", settings.sysroot());
    given.put("pc_top_builddir", settings.topBuildDirectory());
    given.putAll(settings.variables());
  }

  /** Returns all variables by name; what the user defines counts more than what the file does. */
  Map<String, String> variables() {
    Map<String, String> all = new HashMap<>(own);
    all.putAll(given);
    return all;
  }

  /** Returns the names of the file's own variables as the tool lists them: the last one first. */
  List<String> names() {
    List<String> names = new ArrayList<>(own.keySet());
    names.removeAll(unlisted);
    Collections.reverse(names);
    return names;
  }

  /** Takes a definition; the last one of a name counts. */
  void define(String name, String value) throws PcException {
    String plain = unquote(value);
    own.remove(name);
    if (prefix.replaces(name)) {
      own.put(PcPrefix.ORIGINAL, expand(plain));
      own.put(name, prefix.actual());
      unlisted.add(name); // A slip of the tool.
    } else {
      own.put(name, expand(plain));
    }
  }

  private String valueOf(String name) {
    String value = given.get(name);
    return value == null ? own.getOrDefault(name, "") : value;
  }

  /**
   * Returns the text with its references replaced. A text that is an absolute path gets the
   * sysroot; a file that puts it there itself, by {@code ${pc_sysrootdir}${prefix}}, gets it once.
   * pkgconf cuts as much off a path that holds the sysroot elsewhere; that slip is left out.
   */
  String expand(String text) throws PcException {
    String rest = rooted(text);
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (int start = rest.indexOf("${"); start >= 0; start = rest.indexOf("${", at)) {
      int close = rest.indexOf('}', start);
      int end = close < 0 ? rest.length() : close;
      out.append(rest, at, start);
      out.append(rooted(valueOf(rest.substring(start + 2, end))));
      at = Math.min(end + 1, rest.length());
      limit(out);
    }
    limit(out.append(rest, at, rest.length()));
    budget -= out.length();
    return withoutDouble(out.toString());
  }

  private void limit(StringBuilder out) throws PcException {
    if (out.length() > budget) {
      throw new PcException("has values of more than " + MOST_CHARACTERS + " characters in all");
    }
  }

  private String withoutDouble(String path) {
    boolean twice =
        !sysroot.isEmpty()
            && path.startsWith(sysroot)
            && path.indexOf(sysroot, sysroot.length()) >= 0;
    return twice ? path.substring(sysroot.length()) : path;
  }

  /** Returns an absolute path inside the sysroot, unless it begins with it: only texts compare. */
  String rooted(String path) {
    boolean outside = !sysroot.isEmpty() && path.startsWith("/") && !path.startsWith(sysroot);
    return outside ? sysroot + path : path;
  }

  /** Drops the quotes of a value that starts with one; a backslash keeps one inside. */
  private static String unquote(String value) {
    if (!value.startsWith("\"") && !value.startsWith("'")) {
      return value;
    }
    char quote = value.charAt(0);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean escapes = c == '\\' && i + 1 < value.length() && value.charAt(i + 1) == quote;
      if (escapes) {
        i++;
        out.append(quote);
      } else if (c != quote) {
        out.append(c);
      }
    }
    return out.toString();
  }
}

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
 * The variables of a {@code .pc} file, and the expansion of references to them.
 *
 * <p>A value is expanded where it is defined, so a reference to a later variable, to an undefined
 * one or to itself is empty. A reference without {@code }} extends to the end of the text; {@code
 * $$} has no special meaning.
 */
final class PcText {
  /** Bounds the total length of values, which could double with each variable. */
  private static final int MOST_CHARACTERS = 1 << 20;

  private final Map<String, String> own = new LinkedHashMap<>();
  private final Map<String, String> given = new HashMap<>();
  private final Set<String> unlisted = new HashSet<>();
  private final String sysroot;
  private final PcSettings.Prefix prefix;
  private int budget = MOST_CHARACTERS;

  /**
   * Creates the predefined variables.
   *
   * @param directory the directory of the file
   */
  PcText(String directory, PcSettings settings) {
    sysroot = settings.sysrootInFront();
    prefix = new PcSettings.Prefix(directory, settings);
    own.put("pcfiledir", rooted(directory));
    if (!sysroot.isEmpty()) {
      own.put("pc_sysrootdir", settings.sysroot());
    }
    given.put("pc_sysrootdir", settings.sysroot());
    given.put("pc_top_builddir", settings.topBuildDirectory());
    given.putAll(settings.variables());
  }

  /** Returns all variables by name; those of the user override those of the file. */
  Map<String, String> variables() {
    Map<String, String> all = new HashMap<>(own);
    all.putAll(given);
    return all;
  }

  /** Returns the names of the file's own variables in the order of pkgconf: the last one first. */
  List<String> names() {
    List<String> names = new ArrayList<>(own.keySet());
    names.removeAll(unlisted);
    Collections.reverse(names);
    return names;
  }

  /** Adds a definition, which replaces an earlier one. */
  void define(String name, String value) throws PcException {
    String plain = unquote(value);
    own.remove(name);
    if (prefix.replaces(name)) {
      own.put(PcSettings.Prefix.ORIGINAL, expand(plain));
      own.put(name, prefix.actual());
      unlisted.add(name); // As in pkgconf, by mistake.
    } else {
      own.put(name, expand(plain));
    }
  }

  private String valueOf(String name) {
    String value = given.get(name);
    return value == null ? own.getOrDefault(name, "") : value;
  }

  /**
   * Returns the text with references expanded. The sysroot is prepended to an absolute path, unless
   * the file does so itself, by {@code ${pc_sysrootdir}${prefix}}. Unlike pkgconf, this does not
   * shorten a path that contains the sysroot elsewhere.
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
      throw new PcException("has values of more than " + MOST_CHARACTERS + " characters in total");
    }
  }

  private String withoutDouble(String path) {
    boolean twice =
        !sysroot.isEmpty()
            && path.startsWith(sysroot)
            && path.indexOf(sysroot, sysroot.length()) >= 0;
    return twice ? path.substring(sysroot.length()) : path;
  }

  /** Prepends the sysroot to an absolute path that does not start with it. */
  String rooted(String path) {
    boolean outside = !sysroot.isEmpty() && path.startsWith("/") && !path.startsWith(sysroot);
    return outside ? sysroot + path : path;
  }

  /** Removes the quotes of a value that starts with one, except escaped ones. */
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

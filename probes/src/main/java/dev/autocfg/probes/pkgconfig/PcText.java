package dev.autocfg.probes.pkgconfig;

import java.util.HashMap;
import java.util.Map;

/**
 * Holds the variables of a {@code .pc} file so far, and replaces their references.
 *
 * <p>One pass: a value is replaced where it is defined, by what is known by then, so a reference to
 * a later variable, to none, or to itself is empty. A reference without its {@code }} goes to the
 * end of the text; {@code $$} means nothing special.
 */
final class PcText {
  /** Values grow with each reference to another: doubling 30 times would take a GiB. */
  private static final int LONGEST = 64 << 10;

  private final Map<String, String> variables = new HashMap<>();
  private final String sysroot;

  /**
   * @param directory where the file is
   * @param sysroot what to put in front of absolute paths; empty for nothing
   */
  PcText(String directory, String sysroot) {
    this.sysroot = sysroot;
    variables.put("pcfiledir", rooted(directory));
    variables.put("pc_sysrootdir", sysroot.isEmpty() ? "/" : sysroot);
    variables.put("pc_top_builddir", "$(top_builddir)");
  }

  Map<String, String> variables() {
    return variables;
  }

  /** Takes a definition; the last one of a name counts. */
  void define(String name, String value) throws PcException {
    variables.remove(name);
    variables.put(name, expand(unquote(value)));
  }

  /** Returns the text with its references replaced, and the sysroot before an absolute path. */
  String expand(String text) throws PcException {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int reference = text.indexOf("${", at);
      if (reference < 0) {
        out.append(text, at, text.length());
        break;
      }
      int close = text.indexOf('}', reference);
      int end = close < 0 ? text.length() : close;
      out.append(text, at, reference);
      out.append(variables.getOrDefault(text.substring(reference + 2, end), ""));
      if (out.length() > LONGEST) {
        throw new PcException("has a value of more than " + LONGEST + " characters");
      }
      at = end + 1;
    }
    return rooted(out.toString());
  }

  /**
   * Returns an absolute path inside the sysroot. Files that put it there themselves, by {@code
   * ${pc_sysrootdir}${prefix}}, get it once.
   */
  String rooted(String path) {
    if (sysroot.isEmpty() || !path.startsWith("/")) {
      return path;
    }
    if (path.startsWith(sysroot + sysroot)) {
      return path.substring(sysroot.length());
    }
    return path.startsWith(sysroot) ? path : sysroot + path;
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

package dev.autocfg.inspect.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The rules for what may be written in {@code #include <…>} and after {@code -D}. */
public final class HeaderRules {
  private static final Pattern HEADER =
      Pattern.compile("(?!.*\\.\\.)[A-Za-z0-9_][A-Za-z0-9_+.-]*(?:/[A-Za-z0-9_][A-Za-z0-9_+.-]*)*");
  private static final Pattern DEFINE =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(?:=[A-Za-z0-9_+.()\"' -]*)?");
  private static final Pattern PACKAGE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_+.-]*");

  private HeaderRules() {}

  /** Returns whether it is a header's name as one includes it: {@code sys/stat.h}. */
  public static boolean isHeader(String text) {
    return text.length() <= 200 && HEADER.matcher(text).matches();
  }

  /** Returns whether it is a macro to define: {@code _GNU_SOURCE}, {@code LEVEL=2}. */
  public static boolean isDefine(String text) {
    return text.length() <= 200
        && DEFINE.matcher(text).matches()
        && !text.toLowerCase(Locale.ROOT).startsWith("autocfg_");
  }

  /** Returns what of a unit cannot be compiled. */
  static List<String> faults(HeaderUnit unit) {
    List<String> faults = new ArrayList<>();
    unit.headers().stream().filter(header -> !isHeader(header)).forEach(faults::add);
    unit.defines().stream().filter(define -> !isDefine(define)).forEach(faults::add);
    if (!isPackage(unit.pkgConfig())) {
      faults.add(unit.pkgConfig());
    }
    return faults;
  }

  private static boolean isPackage(String name) {
    return name.isEmpty() || PACKAGE.matcher(name).matches();
  }
}

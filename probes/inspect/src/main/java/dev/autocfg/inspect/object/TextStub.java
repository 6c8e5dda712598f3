package dev.autocfg.inspect.object;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.autocfg.internal.Bytes;
import dev.autocfg.internal.ObjectFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The reader of the text stubs in Apple's SDKs, {@code .tbd}, versions 1 to 4, which describe
 * libraries that do not exist as files. Of several documents the first one is read.
 *
 * <p>Source: LLVM's TextAPI, "TextStub.cpp", the comment with the layout of each version.
 *
 * @param arch the architecture by its canonical name; empty for any
 */
record TextStub(String arch) implements Format {
  private static final String START = "---";

  /** The largest known stubs, such as that of AppKit, have 2 MiB. */
  private static final int LARGEST = 4 << 20;

  static boolean is(byte[] head) {
    String text = new String(head, ISO_8859_1);
    return text.startsWith("--- !tapi-tbd") || text.startsWith("---\narchs:");
  }

  @Override
  public Exports read(Bytes file, Exports.Filter filter) throws ObjectFileException {
    if (file.size() > LARGEST) {
      throw ObjectFileException.damaged("is a text stub of more than " + LARGEST + " bytes");
    }
    String text = new String(Bytes.read(file, 0, (int) file.size()).array(), UTF_8);
    Content content = new Content(filter);
    Lines.of(text.substring(START.length())).forEach(content::take);
    return content.exports();
  }

  @Override
  public SymbolTable list(Bytes file) throws ObjectFileException {
    return new SymbolTable.Collector().with(read(file, Exports.Filter.all()));
  }

  /** The content for the architecture. */
  private final class Content {
    private static final Set<String> LIBRARIES =
        Set.of("re-exports", "libraries", "reexported-libraries");

    private final Exports.Filter filter;
    private final List<String> names = new ArrayList<>();
    private final List<String> reexported = new ArrayList<>();
    private List<String> all = List.of();
    private String installName = "";
    private String section = "";
    private boolean applies = true;

    Content(Exports.Filter filter) {
      this.filter = filter;
    }

    void take(Lines.Line line) {
      if (line.top()) {
        section = line.key();
        applies = true;
      }
      switch (line.key()) {
        case "archs", "targets" -> takeArchitectures(line);
        case "install-name" -> installName = line.values().isEmpty() ? "" : line.values().get(0);
        default -> takeNames(line);
      }
    }

    private void takeArchitectures(Lines.Line line) {
      List<String> architectures = line.values().stream().map(Lines::arch).toList();
      applies = arch.isEmpty() || architectures.contains(arch);
      if (line.top()) {
        all = architectures;
        applies = true;
      }
    }

    private void takeNames(Lines.Line line) {
      boolean exports = section.equals("exports") || section.equals("reexports");
      if (!applies || line.top()) {
        return;
      }
      if (LIBRARIES.contains(line.key()) && (exports || LIBRARIES.contains(section))) {
        reexported.addAll(line.values());
      } else if (exports) {
        takeSymbols(line);
      }
    }

    private void takeSymbols(Lines.Line line) {
      switch (line.key()) {
        case "symbols", "weak-symbols", "weak-def-symbols", "thread-local-symbols" ->
            line.values().stream().filter(s -> s.startsWith("_")).forEach(this::addWritten);
        case "objc-classes" -> line.values().forEach(this::addClass);
        default -> {}
      }
    }

    private void addWritten(String symbol) {
      names.add(symbol.substring(1));
    }

    /** Versions 1 and 2 write the class's name with an underscore, as C does. */
    private void addClass(String name) {
      String plain = name.startsWith("_") ? name.substring(1) : name;
      names.add("OBJC_CLASS_$_" + plain);
      names.add("OBJC_METACLASS_$_" + plain);
    }

    Exports exports() throws ObjectFileException {
      if (all.isEmpty() || installName.isEmpty()) {
        throw ObjectFileException.damaged(
            "is a text stub without architectures or without install-name");
      }
      if (!arch.isEmpty() && !all.contains(arch)) {
        throw ObjectFileException.otherArchitecture(String.join(" and ", all), arch);
      }
      Exports.Collector exported = new Exports.Collector();
      for (String name : names) {
        if (filter.test().test(exported.counted(name))) {
          exported.add(Exports.Symbol.plain(name));
        }
      }
      return new Exports(
          installName, reexported, List.of(), reexported, List.of(), exported.symbols());
    }
  }

  /**
   * A parser for the subset of YAML in text stubs: {@code key: value}, {@code key: [ a, b ]} over
   * several lines, and entries that start with {@code -}.
   */
  static final class Lines {

    /**
     * A key and its values.
     *
     * @param top whether the key belongs to the document, not to an entry
     */
    record Line(boolean top, String key, List<String> values) {}

    /** The largest known stubs have about 20,000. */
    private static final int MOST_VALUES = 100_000;

    private Lines() {}

    /** Returns the lines of the first document. */
    static List<Line> of(String document) throws ObjectFileException {
      List<Line> lines = new ArrayList<>();
      int values = 0;
      int at = 0;
      while (at < document.length()) {
        int end = end(document, at);
        String line = document.substring(at, end);
        if (line.startsWith("---") || line.startsWith("...")) {
          return lines;
        }
        int colon = line.indexOf(':');
        if (colon > 0 && line.indexOf('[') > colon && line.indexOf(']') < 0) {
          int close = document.indexOf(']', end);
          end = close < 0 ? document.length() : close;
          line = document.substring(at, end);
          end = end(document, end);
        }
        if (colon > 0) {
          Line split = line(line, colon);
          values += 1 + split.values().size();
          if (values > MOST_VALUES) {
            throw ObjectFileException.damaged(
                "is a text stub of more than " + MOST_VALUES + " values");
          }
          lines.add(split);
        }
        at = end + 1;
      }
      return lines;
    }

    private static int end(String text, int from) {
      int end = text.indexOf('\n', from);
      return end < 0 ? text.length() : end;
    }

    private static Line line(String line, int colon) {
      String key = line.substring(0, colon).strip();
      boolean top = Character.isLetter(line.charAt(0));
      return new Line(
          top,
          key.startsWith("-") ? key.substring(1).strip() : key,
          values(line.substring(colon + 1)));
    }

    private static List<String> values(String text) {
      List<String> values = new ArrayList<>();
      StringBuilder value = new StringBuilder();
      char quote = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (quote != 0 ? c == quote : value.length() == 0 && (c == '\'' || c == '"')) {
          quote = quote == 0 ? c : 0;
        } else if (quote == 0 && (c <= ' ' || c == ',' || c == '[' || c == ']')) {
          addIfAny(value, values);
        } else {
          value.append(c);
        }
      }
      addIfAny(value, values);
      return values;
    }

    private static void addIfAny(StringBuilder value, List<String> values) {
      if (value.length() > 0 && values.size() <= MOST_VALUES) {
        values.add(value.toString());
        value.setLength(0);
      }
    }

    /** Returns the canonical name of {@code arm64-macos} or {@code arm64}. */
    static String arch(String target) {
      int dash = target.indexOf('-');
      return switch (dash < 0 ? target : target.substring(0, dash)) {
        case "arm64" -> "aarch64";
        case "i386" -> "x86";
        case "x86_64", "x86_64h" -> "x86_64";
        case "armv6", "armv7", "armv7s", "armv7k" -> "arm";
        case "arm64_32" -> "aarch64_ilp32";
        default -> dash < 0 ? target : target.substring(0, dash);
      };
    }
  }
}

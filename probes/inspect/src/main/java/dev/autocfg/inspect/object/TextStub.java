package dev.autocfg.inspect.object;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.autocfg.internal.Bytes;
import dev.autocfg.internal.ObjectFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the text stubs of Apple's SDKs, {@code .tbd}, versions 1 to 4, which stand for libraries
 * that are no files on the machine. Of a file with several documents the first is the library.
 *
 * <p>Source: LLVM's TextAPI, "TextStub.cpp", the comment with the layout of each version.
 *
 * @param arch the architecture by its canonical name; empty for any
 */
record TextStub(String arch) implements Format {
  private static final String START = "---";

  /** The largest known, of AppKit and the like, have 2 MiB. */
  private static final int LARGEST = 4 << 20;

  static boolean is(byte[] head) {
    String text = new String(head, ISO_8859_1);
    return text.startsWith("--- !tapi-tbd") || text.startsWith("---\narchs:");
  }

  @Override
  public Exports read(Bytes file, Wanted wanted) throws ObjectFileException {
    if (file.size() > LARGEST) {
      throw Damage.of("is a text stub of more than " + LARGEST + " bytes");
    }
    String text = new String(Bytes.read(file, 0, (int) file.size()).array(), UTF_8);
    Content content = new Content(wanted);
    TextStubLines.of(text.substring(START.length())).forEach(content::take);
    return content.exports();
  }

  @Override
  public SymbolTable list(Bytes file) throws ObjectFileException {
    return new Listing().with(read(file, Wanted.where(name -> true)));
  }

  /** Collects what is for the architecture. */
  private final class Content {
    private static final Set<String> LIBRARIES =
        Set.of("re-exports", "libraries", "reexported-libraries");

    private final Wanted wanted;
    private final List<String> names = new ArrayList<>();
    private final List<String> reexported = new ArrayList<>();
    private List<String> all = List.of();
    private String installName = "";
    private String section = "";
    private boolean applies = true;

    Content(Wanted wanted) {
      this.wanted = wanted;
    }

    void take(TextStubLines.Line line) {
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

    private void takeArchitectures(TextStubLines.Line line) {
      List<String> architectures = line.values().stream().map(TextStubLines::arch).toList();
      applies = arch.isEmpty() || architectures.contains(arch);
      if (line.top()) {
        all = architectures;
        applies = true;
      }
    }

    private void takeNames(TextStubLines.Line line) {
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

    private void takeSymbols(TextStubLines.Line line) {
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

    /** Versions 1 and 2 write the underscore of the class's name as C would. */
    private void addClass(String name) {
      String plain = name.startsWith("_") ? name.substring(1) : name;
      names.add("OBJC_CLASS_$_" + plain);
      names.add("OBJC_METACLASS_$_" + plain);
    }

    Exports exports() throws ObjectFileException {
      if (all.isEmpty() || installName.isEmpty()) {
        throw Damage.of("is a text stub without architectures or without install-name");
      }
      if (!arch.isEmpty() && !all.contains(arch)) {
        throw NotALibrary.otherArchitecture(String.join(" and ", all), arch);
      }
      Kept kept = new Kept();
      for (String name : names) {
        if (wanted.test().test(kept.seen(name))) {
          kept.add(Exports.Symbol.plain(name));
        }
      }
      return new Exports(installName, reexported, List.of(), reexported, List.of(), kept.symbols());
    }
  }
}

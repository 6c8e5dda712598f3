package dev.autocfg.processor.sources;

import dev.autocfg.internal.RegularFile;
import dev.autocfg.language.java.SourceHeader;
import dev.autocfg.processor.report.Tag;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** The reader of conditional sources, which rejects those without a valid name or condition. */
record SourceReader(SourceFaults faults) {
  /** 4 MiB, more than javac's limits on the size of a class permit. */
  private static final int LARGEST = 4 << 20;

  /**
   * Returns the source.
   *
   * @param relative the path from the root, with slashes
   */
  Optional<ConditionalSource> read(String relative, Path file) {
    Optional<String> text = text(file);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    SourceHeader header = SourceHeader.parse(text.get());
    String stem = stem(relative);
    boolean isInPlace = checkPlace(relative, file, header);
    boolean isNamed = checkNames(stem, file, header);
    Optional<SourceHeader.WhenValue> condition =
        header.types().isEmpty() ? Optional.empty() : condition(file, header);
    return isInPlace && isNamed
        ? condition.map(
            when ->
                new ConditionalSource(
                    file,
                    header.qualified(stem),
                    text.get(),
                    header,
                    when.text().orElseThrow(),
                    when.line()))
        : Optional.empty();
  }

  private static String stem(String relative) {
    String name = relative.substring(relative.lastIndexOf('/') + 1);
    return name.substring(0, name.length() - ".java".length());
  }

  private Optional<String> text(Path file) {
    try {
      return decoded(RegularFile.bytes(file, LARGEST), file);
    } catch (IOException e) {
      faults.report(Tag.UnreadableSource, file, 1, RegularFile.why(e) + ".");
      return Optional.empty();
    }
  }

  private Optional<String> decoded(byte[] bytes, Path file) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      faults.report(
          Tag.UnreadableSource,
          file,
          1 + (int) text.chars().filter(c -> c == '\n').count(),
          "is not valid UTF-8 at byte "
              + in.position()
              + ".\n  next: save it as UTF-8; the compiler's -encoding does not apply.");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  private boolean checkPlace(String relative, Path file, SourceHeader header) {
    int slash = relative.lastIndexOf('/');
    String expected = slash < 0 ? "" : relative.substring(0, slash).replace('/', '.');
    boolean fits = header.packageName().equals(expected) || header.types().isEmpty();
    if (!fits) {
      faults.report(
          Tag.WrongPackage,
          file,
          header.packageLine(),
          "the package is "
              + shown(header.packageName())
              + ", but the directory is that of "
              + shown(expected)
              + ".\n  next: move the file to the directory of its package, relative to that of"
              + " -Aautocfg.sources.");
    }
    return fits;
  }

  private static String shown(String packageName) {
    return packageName.isEmpty() ? "the unnamed package" : packageName;
  }

  private boolean checkNames(String stem, Path file, SourceHeader header) {
    if (header.types().isEmpty()) {
      faults.report(
          Tag.BadSource,
          file,
          1,
          "declares no type that can be annotated with @When.\n  next: start it with a class,"
              + " interface, enum or record; package-info.java and module-info.java are ordinary"
              + " sources.");
      return false;
    }
    boolean isNamed = header.types().stream().anyMatch(type -> type.name().equals(stem));
    if (!isNamed) {
      SourceHeader.DeclaredType first = header.types().get(0);
      faults.report(
          Tag.BadSource,
          file,
          first.line(),
          "declares "
              + first.name()
              + ", but not "
              + stem
              + ".\n  next: rename the file to "
              + first.name()
              + ".java.");
    }
    return isNamed;
  }

  private Optional<SourceHeader.WhenValue> condition(Path file, SourceHeader header) {
    SourceHeader.DeclaredType first = header.types().get(0);
    if (header.conditions().isEmpty()) {
      faults.report(
          Tag.MissingCondition,
          file,
          first.line(),
          "the first type, "
              + first.name()
              + ", is not annotated with @When.\n  next: import dev.autocfg.When and add"
              + " @When(\"release >= 22\"), or move the file to the ordinary sources.");
      return Optional.empty();
    }
    for (SourceHeader.WhenValue condition : header.conditions()) {
      if (condition.text().isEmpty() || header.conditions().size() > 1) {
        faults.report(
            Tag.BadCondition,
            file,
            condition.line(),
            "@When must occur once and contain a string literal, such as @When(\"release >= 22\"):"
                + " it is read before constants are available.");
        return Optional.empty();
      }
    }
    return Optional.of(header.conditions().get(0));
  }
}

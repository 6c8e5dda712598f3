package dev.autocfg.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.autocfg.inspect.library.LibraryRequest;
import dev.autocfg.processor.poet.Poet;
import java.util.ArrayList;
import java.util.List;

/** The code that describes a library for the run time. */
final class LibraryCode {
  /** More strings are one, for each costs an initializer some of its 65,535 bytes. */
  private static final int SINGLY = 200;

  private LibraryCode() {}

  /**
   * Returns {@code NativeLibrary.named("sodium").sonames(…)….openedBy(…)}.
   *
   * @param end the method that ends the description, such as {@code openedBy}, with its arguments
   */
  static CodeBlock of(LibraryRequest library, CodeBlock end) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add("$T.named($L)", RuntimeTypes.NATIVE_LIBRARY, Poet.literal(library.name()));
    code.add(list("sonames", library.sonames()));
    if (!library.version().isAny()) {
      code.add(list("versions", List.of(library.version().toString())));
    }
    if (!library.versionFunction().isEmpty()) {
      code.add(list("versionFunction", List.of(library.versionFunction())));
    }
    return code.add(list("symbols", library.symbols())).add("\n.$L", end).build();
  }

  /** Returns a call with strings, on a line of its own; empty if there are none. */
  static CodeBlock list(String method, List<String> values) {
    if (values.isEmpty()) {
      return CodeBlock.of("");
    }
    if (values.size() > SINGLY && values.stream().noneMatch(value -> value.contains("\n"))) {
      return CodeBlock.of(
          "\n.$L($L\n    .split($L))",
          method,
          Poet.literal(String.join("\n", values)),
          Poet.literal("\n"));
    }
    List<CodeBlock> literals = new ArrayList<>();
    values.forEach(value -> literals.add(Poet.literal(value)));
    String separator = values.size() > 3 ? ",\n    " : ",$W";
    String open = values.size() > 3 ? "(\n    " : "(";
    return CodeBlock.builder()
        .add("\n.$L" + open, method)
        .add(CodeBlock.join(literals, separator))
        .add(")")
        .build();
  }
}

package dev.autocfg.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.autocfg.inspect.library.LibraryRequest;
import java.util.ArrayList;
import java.util.List;

/** Writes the description of a library for the run time. */
final class LibraryCode {
  private LibraryCode() {}

  /** Returns {@code NativeLibrary.named("sodium").sonames(…)….build()}. */
  static CodeBlock of(LibraryRequest library, List<String> required, List<String> optional) {
    CodeBlock.Builder code =
        CodeBlock.builder().add("$T.named($S)", Names.NATIVE_LIBRARY, library.name());
    add(code, "sonames", library.sonames());
    if (!library.version().isAny()) {
      add(code, "versions", List.of(library.version().toString()));
    }
    add(code, "symbols", required);
    add(code, "optionalSymbols", optional);
    return code.add("\n.build()").build();
  }

  private static void add(CodeBlock.Builder code, String method, List<String> values) {
    if (values.isEmpty()) {
      return;
    }
    List<CodeBlock> literals = new ArrayList<>();
    values.forEach(value -> literals.add(CodeBlock.of("$S", value)));
    String separator = values.size() > 3 ? ",\n    " : ",$W";
    String open = values.size() > 3 ? "(\n    " : "(";
    code.add("\n.$L" + open, method).add(CodeBlock.join(literals, separator)).add(")");
  }
}

package dev.autocfg.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.autocfg.processor.poet.Poet;
import dev.autocfg.runtime.generated.GeneratedCode;

/** The static initializer of a generated class, which says so where the run time does not fit. */
final class Initializer {
  private final CodeBlock.Builder assignments = CodeBlock.builder();

  /** Adds an assignment to a static field. */
  Initializer assign(String field, CodeBlock value) {
    assignments.add("$[$L = $L;\n$]", field, value);
    return this;
  }

  /** Returns the block. */
  CodeBlock of(ClassName generated) {
    return guarded(assignments.build(), generated);
  }

  /**
   * Returns statements that call the run time, with a message for one that lacks what they call.
   */
  static CodeBlock guarded(CodeBlock statements, ClassName generated) {
    return CodeBlock.of(
        """
        try {
        $>$L$<} catch ($T e) {
          throw $T.mismatch($T.class, $L, e);
        }
        """,
        statements,
        LinkageError.class,
        RuntimeTypes.GENERATED_CODE,
        generated,
        Poet.literal(GeneratedCode.VERSION));
  }
}

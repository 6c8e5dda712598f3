package dev.autocfg.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.autocfg.processor.poet.Poet;
import java.util.Objects;
import java.util.Optional;

/** The code that keeps the error number of a call. */
final class ErrnoCode {
  private final CallScope scope;
  private final int java;
  private final boolean isAsked;
  private String state = "";

  ErrnoCode(CallScope scope) {
    this.scope = scope;
    this.isAsked = scope.function().errno().isPresent();
    this.java = scope.function().method().parameters().size() - 1;
  }

  private CodeBlock name() {
    return Poet.literal(scope.parameter(java).name());
  }

  void checkNull(CodeBlock.Builder code) {
    if (isAsked) {
      code.addStatement("$T.requireNonNull($L, $L)", Objects.class, scope.variable(java), name());
    }
  }

  void checkCount(CodeBlock.Builder code) {
    if (isAsked) {
      code.addStatement(
          "$T.checkCount($L, $L.length, 1)",
          RuntimeTypes.NATIVE_ARGUMENTS,
          name(),
          scope.variable(java));
    }
  }

  boolean lends() {
    return isAsked;
  }

  void lend(CodeBlock.Builder code) {
    if (isAsked) {
      state = scope.local("state");
      code.addStatement(
          "$T $L = $L.allocate($L.STATE)",
          RuntimeTypes.MEMORY_SEGMENT,
          state,
          scope.arena(),
          scope.holder());
    }
  }

  Optional<CodeBlock> value() {
    return isAsked ? Optional.of(CodeBlock.of("$L", state)) : Optional.empty();
  }

  void takeBack(CodeBlock.Builder code) {
    if (isAsked) {
      CodeBlock number =
          CodeBlock.of(
              "$L.get($T.JAVA_INT, $L.ERROR)", state, RuntimeTypes.VALUE_LAYOUT, scope.holder());
      code.addStatement(
          "$L[0] = $L",
          scope.variable(java),
          scope.function().errno().orElseThrow().equals("errno")
              ? number
              : CodeBlock.of("$L.ERROR < 0 ? 0 : $L", scope.holder(), number));
    }
  }
}

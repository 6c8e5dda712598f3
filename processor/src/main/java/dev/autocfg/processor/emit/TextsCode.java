package dev.autocfg.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.autocfg.processor.binding.Argument;
import dev.autocfg.processor.binding.Passing;

/** The code that passes strings which C reads. */
final class TextsCode extends LentCode {
  private final CountCode count;
  private final boolean isNullable;

  TextsCode(CallScope scope, Argument argument, Passing.Texts texts) {
    super(scope, argument);
    this.count = new CountCode(this, texts.count());
    this.isNullable = scope.parameter(argument.java()).marks().nullableElements();
  }

  @Override
  CodeBlock length() {
    return orIfNull(CodeBlock.of("$L.length", variable()), CodeBlock.of("0"));
  }

  @Override
  void checkCount(CodeBlock.Builder code) {
    count.check(code);
  }

  @Override
  boolean lends() {
    return true;
  }

  @Override
  CodeBlock lending() {
    return CodeBlock.of(
        "$L($L, $L, $L, $L)",
        scope.helper(FfmHelper.LEND_TEXTS),
        scope.arena(),
        name(),
        variable(),
        isNullable);
  }

  @Override
  CodeBlock direct() {
    throw new IllegalStateException("strings are always lent");
  }
}

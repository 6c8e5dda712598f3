package dev.autocfg.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.autocfg.processor.binding.Argument;
import dev.autocfg.processor.binding.Passing;

/** The code that passes a string. */
final class TextCode extends LentCode {
  private final CountCode count;
  private final String bytes;

  TextCode(CallScope scope, Argument argument, Passing.Text text) {
    super(scope, argument);
    this.count = new CountCode(this, text.count());
    this.bytes = scope.local("utf8", argument.java());
  }

  @Override
  CodeBlock length() {
    return orIfNull(CodeBlock.of("$L.length - 1", bytes), CodeBlock.of("0"));
  }

  @Override
  void checkValue(CodeBlock.Builder code) {
    CodeBlock encoded =
        CodeBlock.of("$T.utf8($L, $L)", RuntimeTypes.NATIVE_ARGUMENTS, name(), variable());
    code.addStatement("byte[] $L = $L", bytes, orIfNull(encoded, CodeBlock.of("null")));
  }

  @Override
  void checkCount(CodeBlock.Builder code) {
    count.check(code);
  }

  @Override
  boolean lends() {
    return !scope.function().critical();
  }

  @Override
  CodeBlock lending() {
    return CodeBlock.of(
        "$L.allocateFrom($T.JAVA_BYTE, $L)", scope.arena(), RuntimeTypes.VALUE_LAYOUT, bytes);
  }

  @Override
  CodeBlock direct() {
    return CodeBlock.of("$T.ofArray($L)", RuntimeTypes.MEMORY_SEGMENT, bytes);
  }
}

package dev.autocfg.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.autocfg.processor.binding.Argument;

/** The code that passes an address. */
final class AddressCode extends ArgumentCode {
  private final boolean isNumber;
  private String segment = "";

  AddressCode(CallScope scope, Argument argument, boolean isNumber) {
    super(scope, argument);
    this.isNumber = isNumber;
  }

  @Override
  void lend(CodeBlock.Builder code) {
    if (!isNumber && argument.nullable()) {
      segment = scope.local("passed", argument.java());
      set(code, segment, CodeBlock.of("$L", variable()));
    }
  }

  @Override
  CodeBlock value() {
    return isNumber
        ? CodeBlock.of("$T.ofAddress($L)", RuntimeTypes.MEMORY_SEGMENT, variable())
        : CodeBlock.of("$L", segment.isEmpty() ? variable() : segment);
  }
}

package dev.autocfg.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.autocfg.language.c.CScalar;
import dev.autocfg.processor.binding.Argument;
import dev.autocfg.processor.binding.Passing;
import dev.autocfg.processor.binding.Primitive;

/** The code that passes a number. */
final class ValueCode extends ArgumentCode {
  private final CScalar number;
  private final Primitive java;
  private String checked = "";

  ValueCode(CallScope scope, Argument argument, Passing.Value value) {
    super(scope, argument);
    this.number = value.number();
    this.java = value.java();
  }

  private boolean isWider() {
    return java.bits() > Primitive.carrier(number).bits() && java != Primitive.BOOLEAN;
  }

  @Override
  void checkValue(CodeBlock.Builder code) {
    if (isWider()) {
      checked = scope.local("passed", argument.java());
      Primitive carrier = Primitive.carrier(number);
      code.addStatement(
          "$1T $2L = ($1T) $3T.fit($4L, $5L, $6L)",
          FfmTypes.name(carrier),
          checked,
          RuntimeTypes.NATIVE_ARGUMENTS,
          variable(),
          carrier.bits(),
          number.isUnsigned());
    }
  }

  @Override
  CodeBlock value() {
    if (!checked.isEmpty()) {
      return CodeBlock.of("$L", checked);
    }
    return java == Primitive.CHAR
        ? CodeBlock.of("(short) $L", variable())
        : CodeBlock.of("$L", variable());
  }
}

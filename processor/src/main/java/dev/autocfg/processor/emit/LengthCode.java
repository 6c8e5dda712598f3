package dev.autocfg.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.autocfg.language.c.CScalar;
import dev.autocfg.processor.binding.Argument;
import dev.autocfg.processor.binding.Passing;
import dev.autocfg.processor.binding.Primitive;
import java.util.ArrayList;
import java.util.List;

/** The code that passes a count which the method leaves out. */
final class LengthCode extends ArgumentCode {
  private final Passing.Length length;
  private final List<ArgumentCode> counted = new ArrayList<>();

  LengthCode(CallScope scope, Argument argument, Passing.Length length) {
    super(scope, argument);
    this.length = length;
  }

  /** Finds what is counted among the arguments. */
  void connect(List<ArgumentCode> all) {
    for (ArgumentCode each : all) {
      if (each.argument.java() >= 0 && length.of().contains(each.argument.java())) {
        counted.add(each);
      }
    }
  }

  @Override
  void checkCount(CodeBlock.Builder code) {
    ArgumentCode first = counted.get(0);
    for (ArgumentCode other : counted.subList(1, counted.size())) {
      code.addStatement(
          "$T.checkSameLength($L, $L, $L, $L)",
          RuntimeTypes.NATIVE_ARGUMENTS,
          first.name(),
          first.length(),
          other.name(),
          other.length());
    }
  }

  /** Returns the length of the first that is counted, from the parameters alone. */
  CodeBlock ofFirst() {
    int java = length.of().get(0);
    for (Argument each : scope.function().arguments()) {
      if (each.java() == java) {
        return ArgumentCode.of(scope, each).length();
      }
    }
    throw new IllegalStateException("nothing has the length " + argument);
  }

  @Override
  CodeBlock value() {
    CScalar number = length.number();
    Primitive carrier = Primitive.carrier(number);
    CodeBlock value = counted.get(0).length();
    if (carrier == Primitive.LONG) {
      return counted.get(0).isLengthLong() ? value : CodeBlock.of("(long) ($L)", value);
    }
    return CodeBlock.of(
        "($T) $T.fit($L, $L, $L)",
        FfmTypes.name(carrier),
        RuntimeTypes.NATIVE_ARGUMENTS,
        value,
        carrier.bits(),
        number.isUnsigned());
  }
}

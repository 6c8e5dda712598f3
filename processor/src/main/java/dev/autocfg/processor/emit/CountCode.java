package dev.autocfg.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.autocfg.language.c.CScalar;
import dev.autocfg.language.c.CountExpression;
import dev.autocfg.language.c.CountExpression.Operation;
import dev.autocfg.processor.binding.Argument;
import dev.autocfg.processor.binding.Count;
import dev.autocfg.processor.binding.Passing;
import dev.autocfg.processor.binding.Primitive;
import java.util.Locale;

/** The code for the number of elements that C uses behind a pointer. */
final class CountCode {
  private final ArgumentCode counted;
  private final Count count;
  private String variable = "";

  CountCode(ArgumentCode counted, Count count) {
    this.counted = counted;
    this.count = count;
  }

  /** Refuses memory that is smaller. */
  void check(CodeBlock.Builder code) {
    if (count instanceof Count.Unknown || isLengthItself()) {
      return;
    }
    boolean isNullable = counted.argument.nullable();
    if (count instanceof Count.Written written && !isPlain(written.expression())) {
      variable = counted.scope.local("count", counted.argument.java());
      CodeBlock value = value(written.expression(), counted.scope);
      code.addStatement(
          "long $L = $L", variable, isNullable ? counted.orIfNull(value, zero()) : value);
    }
    CodeBlock wanted =
        count instanceof Count.Fixed fixed ? CodeBlock.of("$L", fixed.elements()) : value();
    if (isNullable && count instanceof Count.Fixed) {
      code.beginControlFlow("if ($L != null)", counted.variable());
    }
    code.addStatement(
        "$T.checkCount($L, $L,$W$L)",
        RuntimeTypes.NATIVE_ARGUMENTS,
        counted.name(),
        counted.length(),
        wanted);
    if (isNullable && count instanceof Count.Fixed) {
      code.endControlFlow();
    }
  }

  private static CodeBlock zero() {
    return CodeBlock.of("0");
  }

  /** Returns whether the method leaves the count out, so that it is the length itself. */
  private boolean isLengthItself() {
    return counted.scope.function().arguments().stream()
        .anyMatch(
            each ->
                each.passing() instanceof Passing.Length length
                    && length.of().contains(counted.argument.java()));
  }

  /** Returns whether an expression is as short as a variable for it would be. */
  private boolean isPlain(CountExpression expression) {
    return !counted.argument.nullable()
        && (expression instanceof CountExpression.Name
            || expression instanceof CountExpression.Literal);
  }

  /** Returns the elements that C uses. */
  CodeBlock value() {
    if (isLengthItself()) {
      return counted.length();
    }
    return variable.isEmpty()
        ? value(((Count.Written) count).expression(), counted.scope)
        : CodeBlock.of("$L", variable);
  }

  /** Returns the value of an expression as a {@code long} without a sign. */
  static CodeBlock value(CountExpression expression, CallScope scope) {
    if (expression instanceof CountExpression.Literal number) {
      return CodeBlock.of(number.value() > Integer.MAX_VALUE ? "$LL" : "$L", number.value());
    }
    if (expression instanceof CountExpression.Name name) {
      return number(argument(name.name(), scope), scope);
    }
    if (expression instanceof CountExpression.Target target) {
      return target(argument(target.name(), scope), scope);
    }
    Operation operation = (Operation) expression;
    return CodeBlock.of(
        "$T.$L($L, $L)",
        RuntimeTypes.NATIVE_ARGUMENTS,
        operation.operator().name().toLowerCase(Locale.ROOT),
        value(operation.left(), scope),
        value(operation.right(), scope));
  }

  private static Argument argument(String name, CallScope scope) {
    return scope.function().argument(name).orElseThrow();
  }

  private static CodeBlock number(Argument argument, CallScope scope) {
    if (argument.passing() instanceof Passing.Value value) {
      return widened(
          CodeBlock.of("$L", scope.variable(argument.java())), value.number(), value.java());
    }
    // A count that another one needs: a length.
    LengthCode length = new LengthCode(scope, argument, (Passing.Length) argument.passing());
    return CodeBlock.of("$L", length.ofFirst());
  }

  private static CodeBlock target(Argument argument, CallScope scope) {
    String variable = scope.variable(argument.java());
    if (argument.passing() instanceof Passing.Elements elements) {
      CScalar number = elements.number().orElseThrow();
      return widened(CodeBlock.of("$L[0]", variable), number, elements.java());
    }
    Passing.Buffer buffer = (Passing.Buffer) argument.passing();
    CScalar number = buffer.number().orElseThrow();
    CodeBlock bytes =
        number.machineLayout().isPresent()
            ? CodeBlock.of("(int) $L.byteSize()", FfmTypes.layout(number, scope.helpers()))
            : CodeBlock.of("$L", Primitive.carrier(number).bits() / Byte.SIZE);
    return CodeBlock.of(
        "$T.read($L, $L, $L)", RuntimeTypes.NATIVE_ARGUMENTS, variable, bytes, number.isUnsigned());
  }

  private static CodeBlock widened(CodeBlock value, CScalar number, Primitive java) {
    boolean isEqual = java == Primitive.carrier(number);
    if (!number.isUnsigned() || !isEqual || java == Primitive.LONG || java == Primitive.CHAR) {
      return value;
    }
    String wrapper =
        switch (java) {
          case BYTE -> "Byte";
          case SHORT -> "Short";
          default -> "Integer";
        };
    return CodeBlock.of("$L.toUnsignedLong($L)", wrapper, value);
  }
}

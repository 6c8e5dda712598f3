package dev.autocfg.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.autocfg.processor.binding.Argument;
import dev.autocfg.processor.binding.Passing;
import dev.autocfg.processor.poet.Poet;
import java.util.Objects;

/**
 * The code that passes one argument, in the order in which it is emitted: the checks, of which each
 * kind is made for all arguments before the next; what is lent; the value; what is taken back.
 */
abstract class ArgumentCode {
  final CallScope scope;
  final Argument argument;

  ArgumentCode(CallScope scope, Argument argument) {
    this.scope = scope;
    this.argument = argument;
  }

  /** Returns the code for an argument. */
  static ArgumentCode of(CallScope scope, Argument argument) {
    Passing passing = argument.passing();
    if (passing instanceof Passing.Value value) {
      return new ValueCode(scope, argument, value);
    }
    if (passing instanceof Passing.Length length) {
      return new LengthCode(scope, argument, length);
    }
    if (passing instanceof Passing.Elements elements) {
      return new ElementsCode(scope, argument, elements);
    }
    if (passing instanceof Passing.Buffer buffer) {
      return new BufferCode(scope, argument, buffer);
    }
    if (passing instanceof Passing.Text text) {
      return new TextCode(scope, argument, text);
    }
    if (passing instanceof Passing.Texts texts) {
      return new TextsCode(scope, argument, texts);
    }
    if (passing instanceof Passing.TextOut out) {
      return new TextOutCode(scope, argument, out);
    }
    if (passing instanceof Passing.HandleIn handle) {
      return new HandleCode(scope, argument, handle.type());
    }
    if (passing instanceof Passing.HandleOut out) {
      return new HandleOutCode(scope, argument, out);
    }
    if (passing instanceof Passing.Handles handles) {
      return new HandlesCode(scope, argument, handles);
    }
    return new AddressCode(scope, argument, passing instanceof Passing.Address);
  }

  /** Refuses {@code null}. */
  void checkNull(CodeBlock.Builder code) {
    boolean isReference = argument.java() >= 0 && !(argument.passing() instanceof Passing.Value);
    boolean isPrimitive = argument.passing() instanceof Passing.Address;
    if (isReference && !isPrimitive && !argument.nullable()) {
      code.addStatement("$T.requireNonNull($L, $L)", Objects.class, variable(), name());
    }
  }

  /** Begins the use of a handle. */
  void open(CodeBlock.Builder code) {}

  /** Ends the use of a handle. */
  void close(CodeBlock.Builder code) {}

  /** Refuses a value that C's type does not have. */
  void checkValue(CodeBlock.Builder code) {}

  /** Refuses memory that is smaller than C is told. */
  void checkCount(CodeBlock.Builder code) {}

  /** Returns whether memory is lent, so that there has to be an arena. */
  boolean lends() {
    return false;
  }

  /** Lends memory. */
  void lend(CodeBlock.Builder code) {}

  /** Returns the argument of the handle. */
  abstract CodeBlock value();

  /** Takes back what C has written. */
  void takeBack(CodeBlock.Builder code) {}

  /** Returns the elements that the parameter has, in Java's arithmetic. */
  CodeBlock length() {
    throw new IllegalStateException(argument + " has no length");
  }

  /** Returns whether {@link #length} is a {@code long}, else it is an {@code int}. */
  boolean isLengthLong() {
    return false;
  }

  final String variable() {
    return scope.variable(argument.java());
  }

  /** Returns the parameter's name as a literal. */
  final CodeBlock name() {
    return Poet.literal(scope.parameter(argument.java()).name());
  }

  /** Returns a value, or another where the parameter is {@code null}. */
  final CodeBlock orIfNull(CodeBlock value, CodeBlock other) {
    return argument.nullable()
        ? CodeBlock.of("$L == null ? $L$W: $L", variable(), other, value)
        : value;
  }

  /** Sets a variable to an address, or to that of NULL where the parameter is {@code null}. */
  final void set(CodeBlock.Builder code, String variable, CodeBlock address) {
    code.addStatement("$T $L =$W$L", RuntimeTypes.MEMORY_SEGMENT, variable, orNull(address));
  }

  /** Adds statements that are for a parameter which is not {@code null}. */
  final void ifNotNull(CodeBlock.Builder code, CodeBlock statements) {
    if (argument.nullable()) {
      code.beginControlFlow("if ($L != null)", variable()).add(statements).endControlFlow();
    } else {
      code.add(statements);
    }
  }

  /** Returns an address, or that of NULL where the parameter is {@code null}. */
  final CodeBlock orNull(CodeBlock address) {
    return orIfNull(address, CodeBlock.of("$T.NULL", RuntimeTypes.MEMORY_SEGMENT));
  }
}

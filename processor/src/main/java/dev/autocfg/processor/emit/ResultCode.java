package dev.autocfg.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.autocfg.language.c.CScalar;
import dev.autocfg.processor.binding.Count;
import dev.autocfg.processor.binding.FunctionPlan;
import dev.autocfg.processor.binding.Primitive;
import dev.autocfg.processor.binding.Returned;
import dev.autocfg.processor.poet.Poet;
import java.util.Objects;
import java.util.Optional;

/** The code that calls and returns the result. */
final class ResultCode {
  private final CallScope scope;
  private final FunctionPlan function;

  ResultCode(CallScope scope) {
    this.scope = scope;
    this.function = scope.function();
  }

  /** Calls, does what follows the call, and returns the result. */
  void call(CodeBlock.Builder code, CodeBlock invoke, CodeBlock after) {
    if (FfmCall.isVoid(function)) {
      code.addStatement(invoke).add(after);
      return;
    }
    if (isSimple() && after.isEmpty()) {
      code.addStatement("return $L", checked(value(raw(invoke))));
      return;
    }
    converted(code, invoke, after);
  }

  private CodeBlock checked(CodeBlock value) {
    return function.check().map(check -> CodeBlock.of("$L($L)", check.name(), value)).orElse(value);
  }

  private void converted(CodeBlock.Builder code, CodeBlock invoke, CodeBlock after) {
    String result = scope.local("called");
    TypeName type = FfmTypes.handleType(function.prototype().result());
    code.addStatement("$T $L =$W$L", type, result, raw(invoke));
    CodeBlock end =
        CodeBlock.builder()
            .add(after)
            .addStatement("return $L", checked(value(CodeBlock.of("$L", result))))
            .build();
    code.add(free().map(free -> OwnedCode.freeing(scope, free, result, end)).orElse(end));
  }

  private Optional<String> free() {
    if (function.result() instanceof Returned.Text text) {
      return text.free();
    }
    return function.result() instanceof Returned.Elements elements
        ? elements.free()
        : Optional.empty();
  }

  /** Returns whether the value can be made from the call itself, which occurs in it once. */
  private boolean isSimple() {
    return function.result() instanceof Returned.Value
        || function.result() instanceof Returned.Address
        || (function.result() instanceof Returned.Segment && function.method().marks().nullable())
        || (function.result() instanceof Returned.Text text
            && text.free().isEmpty()
            && text.count() instanceof Count.Unknown);
  }

  private CodeBlock raw(CodeBlock invoke) {
    return CodeBlock.of("($T) $L", FfmTypes.handleType(function.prototype().result()), invoke);
  }

  private CodeBlock value(CodeBlock raw) {
    Returned result = function.result();
    if (result instanceof Returned.Value value) {
      return number(raw, value);
    }
    if (result instanceof Returned.Address) {
      return CodeBlock.of("($L).address()", raw);
    }
    if (result instanceof Returned.Segment) {
      return orNull(raw, raw);
    }
    if (result instanceof Returned.Text text) {
      return text(raw, text);
    }
    if (result instanceof Returned.HandleResult handle) {
      return orNull(raw, scope.made(handle.type(), raw, handle.isOwned()));
    }
    return elements(raw, (Returned.Elements) result);
  }

  private static CodeBlock number(CodeBlock raw, Returned.Value value) {
    CScalar number = value.number();
    Primitive carrier = Primitive.carrier(number);
    if (value.java() == Primitive.CHAR) {
      return CodeBlock.of("(char) ($L)", raw);
    }
    if (value.java().bits() == carrier.bits() || !number.isUnsigned()) {
      return raw;
    }
    String wrapper =
        switch (carrier) {
          case BYTE -> "Byte";
          case SHORT -> "Short";
          default -> "Integer";
        };
    String to = value.java() == Primitive.LONG ? "toUnsignedLong" : "toUnsignedInt";
    CodeBlock wide = CodeBlock.of("$L.$L($L)", wrapper, to, raw);
    return value.java() == Primitive.SHORT ? CodeBlock.of("(short) $L", wide) : wide;
  }

  private CodeBlock text(CodeBlock raw, Returned.Text text) {
    if (text.count() instanceof Count.Written written) {
      CodeBlock bytes = copied(raw, written, Primitive.BYTE);
      return orNull(
          raw, CodeBlock.of("new $T($L, $T.UTF_8)", String.class, bytes, FfmHelpers.charsets()));
    }
    CodeBlock copy = CodeBlock.of("$L($L)", scope.helper(FfmHelper.STRING), raw);
    return function.method().marks().nullable()
        ? copy
        : CodeBlock.of("$T.requireNonNull($L,$W$L)", Objects.class, copy, message());
  }

  private CodeBlock elements(CodeBlock raw, Returned.Elements elements) {
    if (elements.count() instanceof Count.Written written) {
      return orNull(raw, copied(raw, written, elements.java()));
    }
    return orNull(raw, CodeBlock.of("$L($L)", scope.helper(FfmHelper.BYTES), raw));
  }

  private CodeBlock copied(CodeBlock raw, Count.Written count, Primitive element) {
    return CodeBlock.of(
        "$L($L, $L, $L).toArray($L)",
        scope.helper(FfmHelper.ELEMENTS),
        raw,
        CountCode.value(count.expression(), scope),
        element.bits() / Byte.SIZE,
        FfmTypes.layout(element));
  }

  /** Returns a copy, or what NULL means. */
  private CodeBlock orNull(CodeBlock raw, CodeBlock copy) {
    CodeBlock isNull = CodeBlock.of("$L.equals($T.NULL)", raw, RuntimeTypes.MEMORY_SEGMENT);
    return nonNull(isNull, copy);
  }

  private CodeBlock nonNull(CodeBlock isNull, CodeBlock value) {
    CodeBlock nullable = CodeBlock.of("$L ? null$W: $L", isNull, value);
    return function.method().marks().nullable()
        ? nullable
        : CodeBlock.of("$T.requireNonNull($L,$W$L)", Objects.class, nullable, message());
  }

  private CodeBlock message() {
    return Poet.literal(function.prototype().name() + " returned NULL");
  }
}

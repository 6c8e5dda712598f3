package dev.autocfg.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.autocfg.processor.binding.Argument;
import dev.autocfg.processor.binding.Count;
import dev.autocfg.processor.binding.Passing;
import dev.autocfg.processor.binding.Primitive;

/** The code that passes the elements of an array. */
final class ElementsCode extends ArgumentCode {
  private final Passing.Elements elements;
  private final CountCode count;
  private String lent = "";

  ElementsCode(CallScope scope, Argument argument, Passing.Elements elements) {
    super(scope, argument);
    this.elements = elements;
    this.count = new CountCode(this, elements.count());
  }

  private boolean isBytes() {
    return elements.number().isEmpty();
  }

  private int elementBytes() {
    return elements.java().bits() / Byte.SIZE;
  }

  @Override
  CodeBlock length() {
    CodeBlock length = CodeBlock.of("$L.length", variable());
    if (isBytes() && elementBytes() > 1) {
      length = CodeBlock.of("$LL * $L", elementBytes(), length);
    }
    return orIfNull(length, CodeBlock.of("0"));
  }

  @Override
  boolean isLengthLong() {
    return isBytes() && elementBytes() > 1;
  }

  @Override
  void checkCount(CodeBlock.Builder code) {
    count.check(code);
  }

  @Override
  boolean lends() {
    return !scope.function().critical() || isConverted();
  }

  private boolean isConverted() {
    return elements.java() == Primitive.BOOLEAN || elements.isConverted();
  }

  /** Returns the part of the array that C uses, as a segment. */
  private CodeBlock segment() {
    CodeBlock whole = CodeBlock.of("$T.ofArray($L)", RuntimeTypes.MEMORY_SEGMENT, variable());
    if (!(elements.count() instanceof Count.Written)) {
      return whole;
    }
    int size = isBytes() ? 1 : elementBytes();
    return size == 1
        ? CodeBlock.of("$L.asSlice(0, $L)", whole, count.value())
        : CodeBlock.of("$L.asSlice(0, $LL * $L)", whole, size, count.value());
  }

  @Override
  void lend(CodeBlock.Builder code) {
    if (lends() || argument.nullable()) {
      lent = scope.local("lent", argument.java());
      set(code, lent, lends() ? lending() : segment());
    }
  }

  private CodeBlock lending() {
    if (elements.java() == Primitive.BOOLEAN) {
      return CodeBlock.of(
          "$L($L, $L)", scope.helper(FfmHelper.LEND_BOOLEANS), scope.arena(), variable());
    }
    if (elements.isConverted()) {
      return CodeBlock.of(
          "$L($L, $L, $L)",
          scope.helper(FfmHelper.LEND_WORDS),
          scope.arena(),
          variable(),
          layout());
    }
    return CodeBlock.of("$L($L, $L)", scope.helper(FfmHelper.LEND), scope.arena(), segment());
  }

  private CodeBlock layout() {
    return FfmTypes.layout(elements.number().orElseThrow(), scope.helpers());
  }

  @Override
  CodeBlock value() {
    return lent.isEmpty() ? segment() : CodeBlock.of("$L", lent);
  }

  @Override
  void takeBack(CodeBlock.Builder code) {
    if (!lends() || elements.isInput()) {
      return;
    }
    if (argument.nullable()) {
      code.beginControlFlow("if ($L != null)", variable());
    }
    code.addStatement(taking());
    if (argument.nullable()) {
      code.endControlFlow();
    }
  }

  private CodeBlock taking() {
    if (elements.java() == Primitive.BOOLEAN) {
      return CodeBlock.of(
          "$L($L, $L)", scope.helper(FfmHelper.TAKE_BACK_BOOLEANS), lent, variable());
    }
    if (elements.isConverted()) {
      return CodeBlock.of(
          "$L($L, $L, $L, $L)",
          scope.helper(FfmHelper.TAKE_BACK_WORDS),
          lent,
          variable(),
          layout(),
          elements.number().orElseThrow().isUnsigned());
    }
    return CodeBlock.of("$L($L,$W$L)", scope.helper(FfmHelper.TAKE_BACK), lent, segment());
  }
}

package dev.autocfg.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.autocfg.processor.binding.Argument;
import dev.autocfg.processor.binding.Count;
import dev.autocfg.processor.binding.Passing;
import dev.autocfg.processor.binding.Primitive;

/** The code that passes the elements of an array. */
final class ElementsCode extends LentCode {
  private final Passing.Elements elements;
  private final CountCode count;

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
  @Override
  CodeBlock direct() {
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
  CodeBlock lending() {
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
    return CodeBlock.of("$L($L, $L)", scope.helper(FfmHelper.LEND), scope.arena(), direct());
  }

  private CodeBlock layout() {
    return FfmTypes.layout(elements.number().orElseThrow(), scope.helpers());
  }

  @Override
  CodeBlock taking(String lent) {
    return elements.isInput()
        ? CodeBlock.of("")
        : CodeBlock.builder().addStatement(back(lent)).build();
  }

  private CodeBlock back(String lent) {
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
    return CodeBlock.of("$L($L,$W$L)", scope.helper(FfmHelper.TAKE_BACK), lent, direct());
  }
}

package dev.autocfg.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.autocfg.processor.binding.Argument;
import dev.autocfg.processor.binding.Count;
import dev.autocfg.processor.binding.Passing;
import dev.autocfg.processor.binding.Primitive;

/** The code that passes the bytes of a buffer from its position. */
final class BufferCode extends LentCode {
  private final Passing.Buffer buffer;
  private final CountCode count;

  BufferCode(CallScope scope, Argument argument, Passing.Buffer buffer) {
    super(scope, argument);
    this.buffer = buffer;
    this.count = new CountCode(this, buffer.count());
  }

  /** Returns the bytes of an element in C, as code. */
  private CodeBlock elementBytes() {
    if (buffer.number().isEmpty()) {
      return CodeBlock.of("1L");
    }
    return buffer.number().get().machineLayout().isPresent()
        ? CodeBlock.of("$L.byteSize()", FfmTypes.layout(buffer.number().get(), scope.helpers()))
        : CodeBlock.of("$LL", Primitive.carrier(buffer.number().get()).bits() / Byte.SIZE);
  }

  private boolean isBytes() {
    return elementBytes().toString().startsWith("1");
  }

  @Override
  CodeBlock length() {
    CodeBlock remaining = CodeBlock.of("$L.remaining()", variable());
    return orIfNull(
        isBytes() ? remaining : CodeBlock.of("$L / $L", remaining, elementBytes()),
        CodeBlock.of("0"));
  }

  @Override
  void checkValue(CodeBlock.Builder code) {
    if (buffer.isInput()) {
      return;
    }
    ifNotNull(
        code,
        CodeBlock.builder()
            .addStatement("$T.checkWritable($L)", RuntimeTypes.NATIVE_ARGUMENTS, variable())
            .build());
  }

  @Override
  boolean isLengthLong() {
    return !isBytes();
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
  CodeBlock direct() {
    CodeBlock whole = CodeBlock.of("$T.ofBuffer($L)", RuntimeTypes.MEMORY_SEGMENT, variable());
    if (!(buffer.count() instanceof Count.Written)) {
      return whole;
    }
    return isBytes()
        ? CodeBlock.of("$L.asSlice(0, $L)", whole, count.value())
        : CodeBlock.of("$L.asSlice(0, $L * $L)", whole, elementBytes(), count.value());
  }

  @Override
  CodeBlock lending() {
    return CodeBlock.of("$L($L, $L)", scope.helper(FfmHelper.LEND), scope.arena(), direct());
  }

  @Override
  CodeBlock taking(String lent) {
    return buffer.isInput()
        ? CodeBlock.of("")
        : CodeBlock.builder()
            .addStatement("$L($L,$W$L)", scope.helper(FfmHelper.TAKE_BACK), lent, direct())
            .build();
  }
}

package dev.autocfg.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.autocfg.processor.binding.Argument;
import dev.autocfg.processor.binding.Passing;

/** The code that passes the place of a string which C sets. */
final class TextOutCode extends SlotCode {
  private final Passing.TextOut out;

  TextOutCode(CallScope scope, Argument argument, Passing.TextOut out) {
    super(scope, argument);
    this.out = out;
  }

  @Override
  CodeBlock keeping(String set) {
    CodeBlock copy =
        CodeBlock.of("$L[0] = $L($L);\n", variable(), scope.helper(FfmHelper.STRING), set);
    return out.free().map(free -> OwnedCode.freeing(scope, free, set, copy)).orElse(copy);
  }
}

package dev.autocfg.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.autocfg.processor.binding.Argument;
import dev.autocfg.processor.binding.Passing;

/** The code that passes the place of a string which C sets. */
final class TextOutCode extends ArgumentCode {
  private final Passing.TextOut out;
  private String lent = "";

  TextOutCode(CallScope scope, Argument argument, Passing.TextOut out) {
    super(scope, argument);
    this.out = out;
  }

  @Override
  void checkCount(CodeBlock.Builder code) {
    CodeBlock length = orIfNull(CodeBlock.of("$L.length", variable()), CodeBlock.of("1"));
    code.addStatement("$T.checkCount($L, $L, 1)", RuntimeTypes.NATIVE_ARGUMENTS, name(), length);
  }

  @Override
  boolean lends() {
    return true;
  }

  @Override
  void lend(CodeBlock.Builder code) {
    lent = scope.local("lent", argument.java());
    CodeBlock slot =
        CodeBlock.of("$L.allocate($T.ADDRESS)", scope.arena(), RuntimeTypes.VALUE_LAYOUT);
    set(code, lent, slot);
  }

  @Override
  CodeBlock value() {
    return CodeBlock.of("$L", lent);
  }

  @Override
  void takeBack(CodeBlock.Builder code) {
    if (argument.nullable()) {
      code.beginControlFlow("if ($L != null)", variable());
    }
    String set = scope.local("set", argument.java());
    code.addStatement(
        "$T $L = $L.get($T.ADDRESS, 0)",
        RuntimeTypes.MEMORY_SEGMENT,
        set,
        lent,
        RuntimeTypes.VALUE_LAYOUT);
    CodeBlock copy =
        CodeBlock.of("$L[0] = $L($L)", variable(), scope.helper(FfmHelper.STRING), set);
    out.free()
        .ifPresentOrElse(
            free -> code.add(OwnedCode.freeing(scope, free, set, CodeBlock.of("$L;\n", copy))),
            () -> code.addStatement(copy));
    if (argument.nullable()) {
      code.endControlFlow();
    }
  }
}

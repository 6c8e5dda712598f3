package dev.autocfg.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.autocfg.processor.binding.Argument;
import dev.autocfg.processor.binding.Passing;

/** The code that passes the place of a handle which C sets. */
final class HandleOutCode extends ArgumentCode {
  private final Passing.HandleOut out;
  private String lent = "";

  HandleOutCode(CallScope scope, Argument argument, Passing.HandleOut out) {
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
    set(
        code,
        lent,
        CodeBlock.of("$L.allocate($T.ADDRESS)", scope.arena(), RuntimeTypes.VALUE_LAYOUT));
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
    code.addStatement(
        "$L[0] = $L.equals($T.NULL) ? null$W: $L",
        variable(),
        set,
        RuntimeTypes.MEMORY_SEGMENT,
        scope.made(out.type(), CodeBlock.of("$L", set), out.isOwned()));
    if (argument.nullable()) {
      code.endControlFlow();
    }
  }
}

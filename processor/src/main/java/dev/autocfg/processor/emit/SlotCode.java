package dev.autocfg.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.autocfg.processor.binding.Argument;

/** The code that passes the place of a pointer which C sets, and keeps what it set in an array. */
abstract class SlotCode extends LentCode {
  SlotCode(CallScope scope, Argument argument) {
    super(scope, argument);
  }

  /**
   * Returns the statements that keep what C has set.
   *
   * @param set the variable of the address
   */
  abstract CodeBlock keeping(String set);

  @Override
  final void checkCount(CodeBlock.Builder code) {
    CodeBlock length = orIfNull(CodeBlock.of("$L.length", variable()), CodeBlock.of("1"));
    code.addStatement("$T.checkCount($L, $L, 1)", RuntimeTypes.NATIVE_ARGUMENTS, name(), length);
  }

  @Override
  final boolean lends() {
    return true;
  }

  @Override
  final CodeBlock lending() {
    return CodeBlock.of("$L.allocate($T.ADDRESS)", scope.arena(), RuntimeTypes.VALUE_LAYOUT);
  }

  @Override
  final CodeBlock direct() {
    throw new IllegalStateException("a place is always lent");
  }

  @Override
  final CodeBlock taking(String slot) {
    String set = scope.local("set", argument.java());
    return CodeBlock.builder()
        .addStatement(
            "$T $L = $L.get($T.ADDRESS, 0)",
            RuntimeTypes.MEMORY_SEGMENT,
            set,
            slot,
            RuntimeTypes.VALUE_LAYOUT)
        .add(keeping(set))
        .build();
  }
}

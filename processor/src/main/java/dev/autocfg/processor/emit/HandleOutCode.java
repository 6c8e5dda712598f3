package dev.autocfg.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.autocfg.processor.binding.Argument;
import dev.autocfg.processor.binding.Passing;

/** The code that passes the place of a handle which C sets. */
final class HandleOutCode extends SlotCode {
  private final Passing.HandleOut out;

  HandleOutCode(CallScope scope, Argument argument, Passing.HandleOut out) {
    super(scope, argument);
    this.out = out;
  }

  @Override
  CodeBlock keeping(String set) {
    return CodeBlock.builder()
        .addStatement(
            "$L[0] = $L.equals($T.NULL) ? null$W: $L",
            variable(),
            set,
            RuntimeTypes.MEMORY_SEGMENT,
            scope.made(out.type(), CodeBlock.of("$L", set), out.isOwned()))
        .build();
  }
}

package dev.autocfg.processor.emit;

import com.palantir.javapoet.CodeBlock;

/** The code around the copy of what C gives away. */
final class OwnedCode {
  private OwnedCode() {}

  /**
   * Returns code that frees an address once a copy was made.
   *
   * @param free the C function that frees it
   * @param address the variable of the address
   * @param copy the statements that make the copy
   */
  static CodeBlock freeing(CallScope scope, String free, String address, CodeBlock copy) {
    return CodeBlock.builder()
        .beginControlFlow("try")
        .add(copy)
        .nextControlFlow("finally")
        .beginControlFlow("if (!$L.equals($T.NULL))", address, RuntimeTypes.MEMORY_SEGMENT)
        .addStatement("$L.invokeExact($L)", scope.handle(FfmLink.freeing(free)), address)
        .endControlFlow()
        .endControlFlow()
        .build();
  }
}

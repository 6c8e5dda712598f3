package dev.autocfg.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import dev.autocfg.processor.binding.Argument;
import dev.autocfg.processor.binding.Passing;

/** The code that passes the pointers of handles, which are in use until the call has returned. */
final class HandlesCode extends LentCode {
  private final CountCode count;
  private final String used;

  HandlesCode(CallScope scope, Argument argument, Passing.Handles handles) {
    super(scope, argument);
    this.count = new CountCode(this, handles.count());
    this.used = scope.local("used", argument.java());
  }

  @Override
  CodeBlock length() {
    return orIfNull(CodeBlock.of("$L.length", variable()), CodeBlock.of("0"));
  }

  @Override
  void open(CodeBlock.Builder code) {
    code.addStatement(
        "$T $L = $T.useAll($L, $L, $L)",
        ArrayTypeName.of(RuntimeTypes.NATIVE_HANDLE),
        used,
        RuntimeTypes.NATIVE_HANDLE,
        name(),
        variable(),
        scope.parameter(argument.java()).marks().nullableElements());
    code.beginControlFlow("try");
  }

  @Override
  void close(CodeBlock.Builder code) {
    code.nextControlFlow("finally")
        .addStatement("$T.releaseAll($L)", RuntimeTypes.NATIVE_HANDLE, used)
        .endControlFlow();
  }

  @Override
  void checkCount(CodeBlock.Builder code) {
    count.check(code);
  }

  @Override
  boolean lends() {
    return true;
  }

  @Override
  CodeBlock lending() {
    return CodeBlock.of("$L($L, $L)", scope.helper(FfmHelper.LEND_HANDLES), scope.arena(), used);
  }

  @Override
  CodeBlock direct() {
    throw new IllegalStateException("pointers of handles are always lent");
  }
}

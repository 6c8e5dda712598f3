package dev.autocfg.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.autocfg.processor.binding.Argument;
import dev.autocfg.processor.request.OpaqueType;

/** The code that passes the pointer of a handle, which is in use until the call has returned. */
final class HandleCode extends ArgumentCode {
  private final OpaqueType type;
  private final String used;
  private String passed = "";

  HandleCode(CallScope scope, Argument argument, OpaqueType type) {
    super(scope, argument);
    this.type = type;
    this.used = scope.local("used", argument.java());
    scope.addKeeper(this);
  }

  OpaqueType type() {
    return type;
  }

  /** Returns the variable of the handle in use; {@code null} for none. */
  String used() {
    return used;
  }

  boolean isNullable() {
    return argument.nullable();
  }

  @Override
  void open(CodeBlock.Builder code) {
    CodeBlock use = CodeBlock.of("$T.use($L, $L)", RuntimeTypes.NATIVE_HANDLE, name(), variable());
    code.addStatement(
        "$T $L =$W$L", RuntimeTypes.NATIVE_HANDLE, used, orIfNull(use, CodeBlock.of("null")));
    code.beginControlFlow("try");
  }

  @Override
  void close(CodeBlock.Builder code) {
    code.nextControlFlow("finally");
    if (argument.nullable()) {
      code.beginControlFlow("if ($L != null)", used);
    }
    code.addStatement("$L.release()", used);
    if (argument.nullable()) {
      code.endControlFlow();
    }
    code.endControlFlow();
  }

  private CodeBlock address() {
    return CodeBlock.of("$T.ofAddress($L.called())", RuntimeTypes.MEMORY_SEGMENT, used);
  }

  @Override
  void lend(CodeBlock.Builder code) {
    if (argument.nullable()) {
      passed = scope.local("passed", argument.java());
      set(code, passed, address());
    }
  }

  @Override
  CodeBlock value() {
    return passed.isEmpty() ? address() : CodeBlock.of("$L", passed);
  }
}

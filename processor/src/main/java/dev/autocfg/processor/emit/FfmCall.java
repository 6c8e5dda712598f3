package dev.autocfg.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.autocfg.processor.binding.FunctionPlan;
import dev.autocfg.processor.binding.Returned;
import dev.autocfg.processor.poet.Poet;
import dev.autocfg.processor.request.MethodRef;
import java.util.ArrayList;
import java.util.List;

/**
 * The code of the method that calls one function.
 *
 * <p>A critical call takes views of heap memory; any other call gets copies in native memory, which
 * are copied back where C may have written.
 */
final class FfmCall {
  private final FunctionPlan function;
  private final CallScope scope;
  private final List<ArgumentCode> arguments = new ArrayList<>();
  private final ErrnoCode errno;

  FfmCall(FunctionPlan function, FfmNames members, FfmHelpers helpers) {
    this.function = function;
    this.scope = new CallScope(function, members, helpers);
    function.arguments().forEach(each -> arguments.add(ArgumentCode.of(scope, each)));
    for (ArgumentCode each : arguments) {
      if (each instanceof LengthCode length) {
        length.connect(arguments);
      }
    }
    this.errno = new ErrnoCode(scope);
  }

  MethodSpec method() {
    MethodRef java = function.method();
    MethodSpec.Builder method =
        Poet.override(java.name()).returns(scope.type(java.result())).varargs(java.varArgs());
    if (java.deprecated()) {
      method.addAnnotation(Deprecated.class); // javac -Xlint:deprecation warns of overriding it.
    }
    for (int i = 0; i < java.parameters().size(); i++) {
      TypeName type = scope.type(java.parameters().get(i).type());
      method.addParameter(ParameterSpec.builder(type, scope.variable(i)).build());
    }
    CodeBlock.Builder code = CodeBlock.builder();
    if (function.closes()) {
      closing(code);
      return method.addCode(code.build()).build();
    }
    checks(code);
    String thrown = scope.local("e");
    begin(code);
    new ResultCode(scope).call(code, invoke(), after());
    end(code, thrown);
    for (int i = arguments.size() - 1; i >= 0; i--) {
      arguments.get(i).close(code);
    }
    return method.addCode(code.build()).build();
  }

  /** Closes the only argument, a handle, as its own method does. */
  private void closing(CodeBlock.Builder code) {
    ArgumentCode handle = arguments.get(0);
    handle.checkNull(code);
    CodeBlock closed =
        CodeBlock.of(
            "$T.close($L, $L)", RuntimeTypes.NATIVE_HANDLE, handle.name(), handle.variable());
    if (isVoid(function)) {
      code.addStatement(closed);
      return;
    }
    TypeName result = scope.type(function.method().result());
    CodeBlock value =
        result.equals(TypeName.LONG) ? closed : CodeBlock.of("($T) $L", result, closed);
    code.addStatement(
        "return $L",
        function.check().map(check -> CodeBlock.of("$L($L)", check.name(), value)).orElse(value));
  }

  private void checks(CodeBlock.Builder code) {
    if (function.optional()) {
      code.beginControlFlow("if ($L.HANDLE == null)", scope.holder())
          .addStatement(
              "throw new $T($L)",
              UnsupportedOperationException.class,
              Poet.literal(
                  scope.library() + " does not export " + String.join(" or ", function.symbols())))
          .endControlFlow();
    }
    arguments.forEach(each -> each.checkNull(code));
    errno.checkNull(code);
    arguments.forEach(each -> each.open(code));
    arguments.forEach(each -> each.checkValue(code));
    arguments.forEach(each -> each.checkCount(code));
    errno.checkCount(code);
  }

  private void begin(CodeBlock.Builder code) {
    boolean lends = errno.lends() || arguments.stream().anyMatch(ArgumentCode::lends);
    if (lends) {
      code.beginControlFlow("try ($1T $2L = $1T.ofConfined())", RuntimeTypes.ARENA, scope.arena());
    } else {
      code.beginControlFlow("try");
    }
    errno.lend(code);
    arguments.forEach(each -> each.lend(code));
  }

  private CodeBlock invoke() {
    List<CodeBlock> values = new ArrayList<>();
    errno.value().ifPresent(values::add);
    arguments.forEach(each -> values.add(each.value()));
    return CodeBlock.of(
        "$L.invokeExact($L)",
        scope.handle(FfmLink.calling(function)),
        CodeBlock.join(values, ",$W"));
  }

  private CodeBlock after() {
    CodeBlock.Builder code = CodeBlock.builder();
    errno.takeBack(code);
    arguments.forEach(each -> each.takeBack(code));
    return code.build();
  }

  private static void end(CodeBlock.Builder code, String thrown) {
    code.nextControlFlow("catch ($T $L)", Throwable.class, thrown)
        .addStatement("throw $T.rethrow($L)", RuntimeTypes.NATIVE_TYPES, thrown)
        .endControlFlow();
  }

  /** Returns whether a result is none. */
  static boolean isVoid(FunctionPlan function) {
    return function.result() instanceof Returned.Nothing;
  }
}

package dev.autocfg.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.autocfg.processor.plan.Carrier;
import dev.autocfg.processor.plan.FunctionPlan;
import dev.autocfg.processor.poet.Poet;
import java.nio.ByteBuffer;
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
  private final String handle;
  private final FfmNames members;
  private final NameAllocator names = new NameAllocator();
  private final List<String> parameters = new ArrayList<>();

  FfmCall(FunctionPlan function, String handle, FfmNames members) {
    this.function = function;
    this.members = members;
    this.handle = handle;
    names.newName(handle); // A parameter of that name would hide it.
    function
        .method()
        .parameters()
        .forEach(parameter -> parameters.add(names.newName(parameter.name())));
  }

  MethodSpec method() {
    MethodSpec.Builder method =
        Poet.override(function.method().name())
            .returns(javaType(function.result()))
            .varargs(function.method().varArgs());
    if (function.method().deprecated()) {
      method.addAnnotation(Deprecated.class); // javac -Xlint:deprecation warns of overriding it.
    }
    for (int i = 0; i < parameters.size(); i++) {
      method.addParameter(
          ParameterSpec.builder(javaType(function.parameters().get(i)), parameters.get(i)).build());
    }
    String thrown = names.newName("e");
    return method
        .addCode(function.copies() ? copyingCall() : directCall())
        .nextControlFlow("catch ($T $L)", Throwable.class, thrown)
        .addStatement("throw $T.rethrow($L)", RuntimeTypes.NATIVE_TYPES, thrown)
        .endControlFlow()
        .build();
  }

  private static TypeName javaType(Carrier carrier) {
    return switch (carrier) {
      case BYTES -> ArrayTypeName.of(TypeName.BYTE);
      case BUFFER -> ClassName.get(ByteBuffer.class);
      case STRING -> ClassName.get(String.class);
      default -> FfmTypes.handleType(carrier);
    };
  }

  // try { return (int) UPDATE.invokeExact(writable(state), segment(in), n);
  private CodeBlock directCall() {
    List<CodeBlock> arguments = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      boolean isPointer = function.parameters().get(i).isPointer();
      arguments.add(isPointer ? view(i) : CodeBlock.of("$L", parameters.get(i)));
    }
    CodeBlock call = invoke(arguments);
    return CodeBlock.builder()
        .beginControlFlow("try")
        .addStatement(function.result() == Carrier.VOID ? "$L" : "return $L", result(call))
        .build();
  }

  /** Returns a parameter as a segment: {@code writable(out)} for a buffer that C may write to. */
  private CodeBlock view(int index) {
    boolean isChecked =
        function.parameters().get(index) == Carrier.BUFFER && !function.isInput(index);
    String helper = members.helper(isChecked ? "writable" : "segment");
    return CodeBlock.of("$L($L)", helper, parameters.get(index));
  }

  private CodeBlock copyingCall() {
    String arena = names.newName("arena");
    CodeBlock.Builder before = CodeBlock.builder();
    CodeBlock.Builder after = CodeBlock.builder();
    List<CodeBlock> arguments = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      String parameter = parameters.get(i);
      if (!function.parameters().get(i).isPointer()) {
        arguments.add(CodeBlock.of("$L", parameter));
        continue;
      }
      String lent = names.newName("lent" + capital(parameter));
      before.addStatement(
          "$T $L = $L($L, $L)",
          RuntimeTypes.MEMORY_SEGMENT,
          lent,
          members.helper("lend"),
          arena,
          view(i));
      if (!function.isInput(i)) {
        after.addStatement(
            "$L($L,$W$L($L))",
            members.helper("takeBack"),
            lent,
            members.helper("segment"),
            parameter);
      }
      arguments.add(CodeBlock.of("$L", lent));
    }
    return CodeBlock.builder()
        .beginControlFlow("try ($1T $2L = $1T.ofConfined())", RuntimeTypes.ARENA, arena)
        .add(before.build())
        .add(callThen(after.build(), invoke(arguments)))
        .build();
  }

  private CodeBlock callThen(CodeBlock after, CodeBlock call) {
    if (function.result() == Carrier.VOID) {
      return CodeBlock.builder().addStatement("$L", call).add(after).build();
    }
    if (after.isEmpty()) {
      return CodeBlock.builder().addStatement("return $L", result(call)).build();
    }
    String result = names.newName("result");
    return CodeBlock.builder()
        .addStatement("$T $L = $L", javaType(function.result()), result, result(call))
        .add(after)
        .addStatement("return $L", result)
        .build();
  }

  private CodeBlock invoke(List<CodeBlock> arguments) {
    CodeBlock call = CodeBlock.of("$L.invokeExact($L)", handle, CodeBlock.join(arguments, ",$W"));
    return function.result() == Carrier.VOID
        ? call
        : CodeBlock.of("($T) $L", FfmTypes.handleType(function.result()), call);
  }

  private CodeBlock result(CodeBlock call) {
    return function.result() == Carrier.STRING
        ? CodeBlock.of("$L($L)", members.outer("string"), call)
        : call;
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}

package dev.autocfg.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.autocfg.processor.plan.Carrier;
import dev.autocfg.processor.plan.FunctionPlan;
import dev.autocfg.processor.plan.NativePlan;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.ArrayList;
import java.util.List;

/** Writes the private methods that calls share, each only where a call uses it. */
final class FfmHelpers {
  private static final TypeName BYTES = ArrayTypeName.of(TypeName.BYTE);
  private static final TypeName BUFFER = ClassName.get(ByteBuffer.class);

  private final NativePlan plan;
  private final FfmNames names;

  FfmHelpers(NativePlan plan, FfmNames names) {
    this.plan = plan;
    this.names = names;
  }

  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>();
    if (plan.functions().stream().anyMatch(f -> new FfmTypes(f, names).dependsOnMachine())) {
      methods.add(layout());
    }
    addViews(methods);
    if (plan.functions().stream().anyMatch(FunctionPlan::copies)) {
      methods.add(lend());
    }
    if (plan.functions().stream().anyMatch(f -> f.copies() && writes(f))) {
      methods.add(takeBack());
    }
    boolean hasVersion = !plan.library().versionFunction().isEmpty();
    if (hasVersion) {
      methods.add(version());
    }
    if (hasVersion || plan.functions().stream().anyMatch(f -> f.result() == Carrier.STRING)) {
      methods.add(string());
    }
    return methods;
  }

  private void addViews(List<MethodSpec> methods) {
    for (TypeName type : List.of(BYTES, BUFFER)) {
      boolean isBuffer = type.equals(BUFFER);
      Carrier carrier = isBuffer ? Carrier.BUFFER : Carrier.BYTES;
      if (plan.functions().stream().anyMatch(f -> f.parameters().contains(carrier))) {
        methods.add(segment(type, isBuffer ? "ofBuffer" : "ofArray"));
      }
      if (isBuffer && plan.functions().stream().anyMatch(f -> f.writes(carrier))) {
        methods.add(writable());
      }
    }
  }

  private static boolean writes(FunctionPlan function) {
    return function.writes(Carrier.BYTES) || function.writes(Carrier.BUFFER);
  }

  private MethodSpec layout() {
    return FfmClass.helper(names.helper("layout"), false)
        .returns(Names.MEMORY_LAYOUT)
        .addJavadoc("Returns the layout of a C type whose width depends on the machine.\n")
        .addParameter(String.class, "type")
        .addStatement("return LINKER.canonicalLayouts().get(type)")
        .build();
  }

  private MethodSpec segment(TypeName type, String factory) {
    return FfmClass.helper(names.helper("segment"), false)
        .returns(Names.MEMORY_SEGMENT)
        .addParameter(type, "memory")
        .addStatement(
            "return memory == null$W? $1T.NULL$W: $1T.$2L(memory)", Names.MEMORY_SEGMENT, factory)
        .build();
  }

  /** C would write through a read-only view as well. */
  private MethodSpec writable() {
    return FfmClass.helper(names.helper("writable"), false)
        .returns(Names.MEMORY_SEGMENT)
        .addParameter(BUFFER, "memory")
        .beginControlFlow("if (memory != null && memory.isReadOnly())")
        .addStatement("throw new $T()", ReadOnlyBufferException.class)
        .endControlFlow()
        .addStatement("return $L(memory)", names.helper("segment"))
        .build();
  }

  private MethodSpec lend() {
    return FfmClass.helper(names.helper("lend"), false)
        .returns(Names.MEMORY_SEGMENT)
        .addJavadoc("Copies what is on the heap to native memory, aligned as malloc aligns.\n")
        .addParameter(Names.ARENA, "arena")
        .addParameter(Names.MEMORY_SEGMENT, "memory")
        .addStatement(
            "return memory.isNative()$W? memory$W: arena.allocate(memory.byteSize(),$W16)"
                + ".copyFrom(memory)")
        .build();
  }

  private MethodSpec takeBack() {
    return FfmClass.helper(names.helper("takeBack"), false)
        .addParameter(Names.MEMORY_SEGMENT, "lent")
        .addParameter(Names.MEMORY_SEGMENT, "memory")
        .beginControlFlow("if (!memory.isNative())")
        .addStatement("memory.copyFrom(lent)")
        .endControlFlow()
        .build();
  }

  private MethodSpec version() {
    return FfmClass.helper(names.helper("version"), true)
        .returns(String.class)
        .addParameter(Names.MEMORY_SEGMENT, "function")
        .addStatement(
            "$T call =$WLINKER.downcallHandle(function,$W$T.of($T.ADDRESS))",
            MethodHandle.class,
            Names.FUNCTION_DESCRIPTOR,
            Names.VALUE_LAYOUT)
        .beginControlFlow("try")
        .addStatement(
            "return $L(($T) call.invokeExact())", names.helper("string"), Names.MEMORY_SEGMENT)
        .nextControlFlow("catch ($T e)", Throwable.class)
        .addStatement("throw $T.rethrow(e)", Names.NATIVE_TYPES)
        .endControlFlow()
        .build();
  }

  private MethodSpec string() {
    return FfmClass.helper(names.helper("string"), true)
        .returns(String.class)
        .addJavadoc("Copies a C string; the address comes from C with no size.\n")
        .addParameter(Names.MEMORY_SEGMENT, "address")
        .addStatement(
            "return address.equals($T.NULL)$W? null$W:"
                + " address.reinterpret($T.MAX_VALUE).getString(0)",
            Names.MEMORY_SEGMENT,
            Long.class)
        .build();
  }
}

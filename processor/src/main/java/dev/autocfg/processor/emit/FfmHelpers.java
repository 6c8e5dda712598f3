package dev.autocfg.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.autocfg.processor.plan.Carrier;
import dev.autocfg.processor.plan.FunctionPlan;
import dev.autocfg.processor.plan.NativePlan;
import dev.autocfg.processor.poet.Poet;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.ArrayList;
import java.util.List;

/** The private methods that the others share, each only where one uses it. */
final class FfmHelpers {
  private static final TypeName BYTES = ArrayTypeName.of(TypeName.BYTE);
  private static final TypeName BUFFER = ClassName.get(ByteBuffer.class);

  private final NativePlan plan;
  private final FfmNames names;

  FfmHelpers(NativePlan plan, FfmNames names) {
    this.plan = plan;
    this.names = names;
  }

  /** Returns the helpers of the class that opens and links. */
  List<MethodSpec> forOpening() {
    List<MethodSpec> methods = new ArrayList<>();
    if (plan.functions().stream().anyMatch(f -> new FfmTypes(f).dependsOnMachine())) {
      methods.add(layout());
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

  /** Returns the helpers of the class that calls. */
  List<MethodSpec> forCalls() {
    List<MethodSpec> methods = new ArrayList<>();
    addViews(methods);
    if (plan.functions().stream().anyMatch(FunctionPlan::copies)) {
      methods.add(lend());
    }
    if (plan.functions().stream().anyMatch(f -> f.copies() && writes(f))) {
      methods.add(takeBack());
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
    return Poet.privateStatic("layout")
        .returns(RuntimeTypes.MEMORY_LAYOUT)
        .addJavadoc("Returns the layout of a C type whose width depends on the machine.\n")
        .addParameter(String.class, "type")
        .addCode(
            """
            return $T.nativeLinker().canonicalLayouts().get(type);
            """,
            RuntimeTypes.LINKER)
        .build();
  }

  private MethodSpec segment(TypeName type, String factory) {
    return Poet.privateStatic(names.helper("segment"))
        .returns(RuntimeTypes.MEMORY_SEGMENT)
        .addParameter(type, "memory")
        .addCode(
            """
            return memory == null ? $1T.NULL : $1T.$2L(memory);
            """,
            RuntimeTypes.MEMORY_SEGMENT,
            factory)
        .build();
  }

  /** Returns the check for read-only buffers, through which C would write as well. */
  private MethodSpec writable() {
    return Poet.privateStatic(names.helper("writable"))
        .returns(RuntimeTypes.MEMORY_SEGMENT)
        .addParameter(BUFFER, "memory")
        .addCode(
            """
            if (memory != null && memory.isReadOnly()) {
              throw new $T();
            }
            return $L(memory);
            """,
            ReadOnlyBufferException.class,
            names.helper("segment"))
        .build();
  }

  private MethodSpec lend() {
    return Poet.privateStatic(names.helper("lend"))
        .returns(RuntimeTypes.MEMORY_SEGMENT)
        .addJavadoc("Copies what is on the heap to native memory, aligned as malloc aligns.\n")
        .addParameter(RuntimeTypes.ARENA, "arena")
        .addParameter(RuntimeTypes.MEMORY_SEGMENT, "memory")
        .addCode(
            """
            return memory.isNative() ? memory : arena.allocate(memory.byteSize(), 16).copyFrom(memory);
            """)
        .build();
  }

  private MethodSpec takeBack() {
    return Poet.privateStatic(names.helper("takeBack"))
        .addParameter(RuntimeTypes.MEMORY_SEGMENT, "lent")
        .addParameter(RuntimeTypes.MEMORY_SEGMENT, "memory")
        .addCode(
            """
            if (!memory.isNative()) {
              memory.copyFrom(lent);
            }
            """)
        .build();
  }

  private MethodSpec version() {
    return FfmClass.restricted(Poet.privateStatic("version"))
        .returns(String.class)
        .addParameter(RuntimeTypes.MEMORY_SEGMENT, "function")
        .addCode(
            """
            $1T call =$W$2T.nativeLinker()$Z.downcallHandle(function,$W$3T.of($4T.ADDRESS));
            try {
              return string(($5T) call.invokeExact());
            } catch ($6T e) {
              throw $7T.rethrow(e);
            }
            """,
            MethodHandle.class,
            RuntimeTypes.LINKER,
            RuntimeTypes.FUNCTION_DESCRIPTOR,
            RuntimeTypes.VALUE_LAYOUT,
            RuntimeTypes.MEMORY_SEGMENT,
            Throwable.class,
            RuntimeTypes.NATIVE_TYPES)
        .build();
  }

  private MethodSpec string() {
    return FfmClass.restricted(Poet.privateStatic("string"))
        .returns(String.class)
        .addJavadoc("Copies a C string; the address comes from C with no size.\n")
        .addParameter(RuntimeTypes.MEMORY_SEGMENT, "address")
        .addCode(
            """
            return address.equals($T.NULL) ? null
                : address.reinterpret($T.MAX_VALUE).getString(0);
            """,
            RuntimeTypes.MEMORY_SEGMENT,
            Long.class)
        .build();
  }
}

package dev.autocfg.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.autocfg.language.c.CParameter;
import dev.autocfg.language.c.CScalar;
import dev.autocfg.language.c.CType;
import dev.autocfg.processor.plan.Carrier;
import dev.autocfg.processor.plan.FunctionPlan;
import dev.autocfg.processor.poet.Poet;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;

/** The code for the types of a function, as C has them and as the handle's callers do. */
record FfmTypes(FunctionPlan function) {

  /** Returns {@code FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, …)}. */
  CodeBlock descriptor() {
    List<CodeBlock> layouts = new ArrayList<>();
    boolean isVoid = function.result() == Carrier.VOID;
    if (!isVoid) {
      layouts.add(layout(function.prototype().result()));
    }
    for (CParameter parameter : function.prototype().parameters()) {
      layouts.add(layout(parameter.type()));
    }
    return CodeBlock.of(
        "$T.$L($L)",
        RuntimeTypes.FUNCTION_DESCRIPTOR,
        isVoid ? "ofVoid" : "of",
        CodeBlock.join(layouts, ",$W"));
  }

  private CodeBlock layout(CType type) {
    if (type instanceof CType.Scalar scalar) {
      return scalar
          .kind()
          .machineLayout()
          .map(name -> CodeBlock.of("layout($L)", Poet.literal(name)))
          .orElseGet(() -> CodeBlock.of("$T.$L", RuntimeTypes.VALUE_LAYOUT, fixed(scalar.kind())));
    }
    // An enum has the size of an int for every compiler that a JDK is built with.
    return CodeBlock.of(
        "$T.$L", RuntimeTypes.VALUE_LAYOUT, type instanceof CType.Pointer ? "ADDRESS" : "JAVA_INT");
  }

  private static String fixed(CScalar scalar) {
    if (scalar.isFloating()) {
      return scalar == CScalar.FLOAT ? "JAVA_FLOAT" : "JAVA_DOUBLE";
    }
    if (scalar == CScalar.BOOL) {
      return "JAVA_BOOLEAN";
    }
    return switch (scalar.maximumBits()) {
      case 8 -> "JAVA_BYTE";
      case 16 -> "JAVA_SHORT";
      case 32 -> "JAVA_INT";
      default -> "JAVA_LONG";
    };
  }

  /** Returns {@code MethodType.methodType(int.class, MemorySegment.class, …)}. */
  CodeBlock methodType() {
    List<CodeBlock> types = new ArrayList<>();
    types.add(CodeBlock.of("$T.class", handleType(function.result())));
    for (Carrier parameter : function.parameters()) {
      types.add(CodeBlock.of("$T.class", handleType(parameter)));
    }
    return CodeBlock.of("$T.methodType($L)", MethodType.class, CodeBlock.join(types, ",$W"));
  }

  /** Returns the type by which the handle takes or returns a value. */
  static TypeName handleType(Carrier carrier) {
    return switch (carrier) {
      case VOID -> TypeName.VOID;
      case BOOLEAN -> TypeName.BOOLEAN;
      case BYTE -> TypeName.BYTE;
      case SHORT -> TypeName.SHORT;
      case INT -> TypeName.INT;
      case LONG -> TypeName.LONG;
      case FLOAT -> TypeName.FLOAT;
      case DOUBLE -> TypeName.DOUBLE;
      case BYTES, BUFFER, STRING -> RuntimeTypes.MEMORY_SEGMENT;
    };
  }

  boolean isResultUnsigned() {
    return function.prototype().result() instanceof CType.Scalar scalar
        && scalar.kind().isUnsigned();
  }

  /** Returns whether any type of the function has a width that depends on the machine. */
  boolean dependsOnMachine() {
    List<CType> types = new ArrayList<>();
    types.add(function.prototype().result());
    function.prototype().parameters().forEach(parameter -> types.add(parameter.type()));
    return types.stream()
        .anyMatch(
            type ->
                type instanceof CType.Scalar scalar && scalar.kind().machineLayout().isPresent());
  }
}

package dev.autocfg.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.autocfg.language.c.CScalar;
import dev.autocfg.language.c.CType;
import dev.autocfg.processor.binding.Primitive;
import dev.autocfg.processor.poet.Poet;
import dev.autocfg.processor.request.JavaType;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;

/** The code for the types of a function, as C has them and as the handle's callers do. */
final class FfmTypes {
  private FfmTypes() {}

  /** Returns {@code FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, …)}. */
  static CodeBlock descriptor(FfmLink link, FfmHelpers helpers) {
    List<CodeBlock> layouts = new ArrayList<>();
    boolean isVoid = link.result() instanceof CType.VoidType;
    if (!isVoid) {
      layouts.add(layout(link.result(), helpers));
    }
    link.parameters().forEach(type -> layouts.add(layout(type, helpers)));
    return CodeBlock.of(
        "$T.$L($L)",
        RuntimeTypes.FUNCTION_DESCRIPTOR,
        isVoid ? "ofVoid" : "of",
        CodeBlock.join(layouts, ",$W"));
  }

  private static CodeBlock layout(CType type, FfmHelpers helpers) {
    if (type instanceof CType.Scalar scalar) {
      return layout(scalar.kind(), helpers);
    }
    // An enum has the size of an int for every compiler that a JDK is built with.
    return CodeBlock.of(
        "$T.$L", RuntimeTypes.VALUE_LAYOUT, type instanceof CType.Pointer ? "ADDRESS" : "JAVA_INT");
  }

  /** Returns the layout of a number. */
  static CodeBlock layout(CScalar number, FfmHelpers helpers) {
    return number
        .machineLayout()
        .map(name -> CodeBlock.of("$L($L)", helpers.use(FfmHelper.LAYOUT), Poet.literal(name)))
        .orElseGet(() -> layout(Primitive.carrier(number)));
  }

  /** Returns {@code ValueLayout.JAVA_INT}. */
  static CodeBlock layout(Primitive primitive) {
    return CodeBlock.of("$T.JAVA_$L", RuntimeTypes.VALUE_LAYOUT, primitive.name());
  }

  /** Returns {@code MethodType.methodType(int.class, MemorySegment.class, …)}. */
  static CodeBlock methodType(FfmLink link) {
    List<CodeBlock> types = new ArrayList<>();
    types.add(CodeBlock.of("$T.class", handleType(link.result())));
    if (link.errno().isPresent()) {
      types.add(CodeBlock.of("$T.class", RuntimeTypes.MEMORY_SEGMENT));
    }
    link.parameters().forEach(type -> types.add(CodeBlock.of("$T.class", handleType(type))));
    return CodeBlock.of("$T.methodType($L)", MethodType.class, CodeBlock.join(types, ",$W"));
  }

  /** Returns the type by which a handle takes or returns a value. */
  static TypeName handleType(CType type) {
    if (type instanceof CType.VoidType) {
      return TypeName.VOID;
    }
    if (type instanceof CType.Pointer) {
      return RuntimeTypes.MEMORY_SEGMENT;
    }
    return type instanceof CType.Scalar scalar
        ? name(Primitive.carrier(scalar.kind()))
        : TypeName.INT;
  }

  /** Returns JavaPoet's name of a primitive type. */
  static TypeName name(Primitive primitive) {
    return switch (primitive) {
      case BOOLEAN -> TypeName.BOOLEAN;
      case BYTE -> TypeName.BYTE;
      case SHORT -> TypeName.SHORT;
      case CHAR -> TypeName.CHAR;
      case INT -> TypeName.INT;
      case LONG -> TypeName.LONG;
      case FLOAT -> TypeName.FLOAT;
      case DOUBLE -> TypeName.DOUBLE;
    };
  }

  /** Returns JavaPoet's name of a type of a signature, which has no arguments. */
  static TypeName name(JavaType type) {
    String name = type.erasure();
    if (name.endsWith("[]")) {
      String component = name.substring(0, name.length() - 2);
      return ArrayTypeName.of(name(new JavaType(component, component)));
    }
    if (name.equals("void")) {
      return TypeName.VOID;
    }
    for (Primitive primitive : Primitive.values()) {
      if (primitive.keyword().equals(name)) {
        return name(primitive);
      }
    }
    return ClassName.bestGuess(name);
  }

  /** Returns whether a result is widened with zeros where it is narrower on this machine. */
  static boolean isUnsigned(CType type) {
    return type instanceof CType.Scalar scalar && scalar.kind().isUnsigned();
  }
}

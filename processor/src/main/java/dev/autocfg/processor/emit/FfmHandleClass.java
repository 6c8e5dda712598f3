package dev.autocfg.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.autocfg.processor.poet.Poet;
import dev.autocfg.processor.request.OpaqueType;

/** The emitter of the nested class of one type of handles. */
final class FfmHandleClass {
  private FfmHandleClass() {}

  static TypeSpec of(OpaqueType opaque, FfmNames names) {
    return Poet.privateNested(names.handleClass(opaque))
        .superclass(RuntimeTypes.NATIVE_HANDLE)
        .addSuperinterface(Poet.name(opaque.type()))
        .addJavadoc("Stands for {@code $L *}.\n", opaque.name())
        .addMethod(
            MethodSpec.constructorBuilder()
                .addParameter(RuntimeTypes.MEMORY_SEGMENT, "address")
                .addParameter(RuntimeTypes.NATIVE_HANDLE, "keeper")
                .addParameter(TypeName.BOOLEAN, "isOwned")
                .addStatement("super(address.address(), keeper, isOwned)")
                .build())
        .addMethod(free(opaque, names))
        .build();
  }

  private static MethodSpec free(OpaqueType opaque, FfmNames names) {
    MethodSpec.Builder method =
        Poet.protectedOverride("free")
            .returns(TypeName.LONG)
            .addParameter(TypeName.LONG, "address");
    if (opaque.free().isEmpty()) {
      return method.addStatement("return 0").build();
    }
    FfmLink link = names.freeing(opaque);
    CodeBlock call =
        CodeBlock.of(
            "$L.HANDLE.invokeExact($T.ofAddress(address))",
            names.holder(link),
            RuntimeTypes.MEMORY_SEGMENT);
    TypeName result = FfmTypes.handleType(link.result());
    CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("try");
    if (result.equals(TypeName.VOID)) {
      code.addStatement(call).addStatement("return 0");
    } else {
      code.addStatement("return ($T) $L", result, call);
    }
    return method
        .addCode(code.build())
        .nextControlFlow("catch ($T e)", Throwable.class)
        .addStatement("throw $T.rethrow(e)", RuntimeTypes.NATIVE_TYPES)
        .endControlFlow()
        .build();
  }
}

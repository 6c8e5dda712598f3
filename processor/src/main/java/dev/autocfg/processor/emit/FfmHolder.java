package dev.autocfg.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.autocfg.language.c.CType;
import dev.autocfg.processor.poet.Poet;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;

/** The emitter of the nested class that holds the handle of one C function. */
final class FfmHolder {
  private final FfmLink link;
  private final FfmHelpers helpers;

  private FfmHolder(FfmLink link, FfmHelpers helpers) {
    this.link = link;
    this.helpers = helpers;
  }

  static TypeSpec of(FfmLink link, String name, FfmHelpers helpers) {
    FfmHolder holder = new FfmHolder(link, helpers);
    TypeSpec.Builder type =
        Poet.privateNested(name)
            .addJavadoc("{@code $L}\n", Javadoc.inCode(link.declaration()))
            .addField(
                Poet.sharedConstant(ClassName.get(MethodHandle.class), "HANDLE")
                    .initializer("$L", holder.handle())
                    .build());
    link.errno().ifPresent(errno -> holder.addErrorNumber(type, errno));
    return type.build();
  }

  private CodeBlock handle() {
    CodeBlock linked = adapted(linked());
    if (!link.isOptional()) {
      return linked;
    }
    List<CodeBlock> present = new ArrayList<>();
    for (String symbol : link.symbols()) {
      present.add(CodeBlock.of("symbols.find($L).isPresent()", Poet.literal(symbol)));
    }
    return CodeBlock.of("$L$W? $L : null", CodeBlock.join(present, "$W|| "), linked);
  }

  private CodeBlock linked() {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(
                "$L($L,$W$L",
                helpers.use(FfmHelper.HANDLE),
                symbol(),
                FfmTypes.descriptor(link, helpers));
    if (link.firstVariadic().isPresent()) {
      code.add(
          ",$W$T.Option.firstVariadicArg($L)",
          RuntimeTypes.LINKER,
          link.firstVariadic().getAsInt());
    }
    link.errno().ifPresent(name -> code.add(",$W$L", captured(name)));
    if (link.isCritical()) {
      // Lets arrays and heap buffers through without a copy (Linker.Option.critical, JDK 22).
      code.add(",$W$T.Option.critical(true)", RuntimeTypes.LINKER);
    }
    return code.add(")").build();
  }

  private CodeBlock symbol() {
    if (link.symbols().size() == 1) {
      return Poet.literal(link.symbols().get(0));
    }
    List<CodeBlock> names = link.symbols().stream().map(Poet::literal).toList();
    return CodeBlock.of("$L($L)", helpers.use(FfmHelper.EXPORTED), CodeBlock.join(names, ",$W"));
  }

  /** Returns the same handle with Java's types, where those of C have no fixed width. */
  private CodeBlock adapted(CodeBlock linked) {
    List<CType> types = new ArrayList<>(link.parameters());
    types.add(0, link.result());
    if (types.stream().noneMatch(FfmHolder::isOfMachine)) {
      return linked;
    }
    StringBuilder signs = new StringBuilder();
    types.forEach(type -> signs.append(FfmTypes.isUnsigned(type) ? 'u' : 's'));
    if (link.errno().isPresent()) {
      signs.insert(1, 's');
    }
    return CodeBlock.of(
        "$T.adapt($L,$W$L,$W$L)",
        RuntimeTypes.NATIVE_TYPES,
        linked,
        FfmTypes.methodType(link),
        Poet.literal(signs.toString()));
  }

  private static boolean isOfMachine(CType type) {
    return type instanceof CType.Scalar scalar && scalar.kind().machineLayout().isPresent();
  }

  private CodeBlock captured(String name) {
    return CodeBlock.of(
        "$T.Option.captureCallState($L)",
        RuntimeTypes.LINKER,
        name.equals("errno")
            ? Poet.literal(name)
            : CodeBlock.of(
                "$L() ? $L : $L",
                helpers.use(FfmHelper.HAS_LAST_ERROR),
                Poet.literal(name),
                Poet.literal("errno")));
  }

  private void addErrorNumber(TypeSpec.Builder type, String name) {
    CodeBlock offset =
        CodeBlock.of(
            "STATE.byteOffset($T.PathElement.groupElement($L))",
            RuntimeTypes.MEMORY_LAYOUT,
            Poet.literal(name));
    type.addField(
        Poet.sharedConstant(RuntimeTypes.MEMORY_LAYOUT, "STATE")
            .initializer("$T.Option.captureStateLayout()", RuntimeTypes.LINKER)
            .build());
    type.addField(
        Poet.sharedConstant(TypeName.LONG, "ERROR")
            .initializer(
                "$L",
                name.equals("errno")
                    ? offset
                    : CodeBlock.of("$L() ? $L : -1", helpers.use(FfmHelper.HAS_LAST_ERROR), offset))
            .build());
  }
}

package dev.autocfg.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.autocfg.processor.poet.Poet;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The private methods that the others share, each only where one uses it. */
final class FfmHelpers {
  private static final TypeName SEGMENT = RuntimeTypes.MEMORY_SEGMENT;
  private static final TypeName ARENA = RuntimeTypes.ARENA;

  private final FfmNames names;
  private final Set<FfmHelper> used = EnumSet.noneOf(FfmHelper.class);

  FfmHelpers(FfmNames names) {
    this.names = names;
  }

  /** Returns the name of a helper, which is emitted from then on. */
  String use(FfmHelper helper) {
    used.add(helper);
    return names.helper(helper.preferred());
  }

  /** Returns the helpers that are used, those included that helpers use. */
  List<MethodSpec> methods() {
    Set<FfmHelper> made = EnumSet.noneOf(FfmHelper.class);
    List<MethodSpec> methods = new ArrayList<>();
    for (FfmHelper helper : FfmHelper.values()) { // Each uses only later ones.
      if (used.contains(helper) && made.add(helper)) {
        methods.add(method(helper));
      }
    }
    return methods;
  }

  private MethodSpec method(FfmHelper helper) {
    MethodSpec.Builder method = Poet.privateStatic(names.helper(helper.preferred()));
    return switch (helper) {
      case HANDLE -> handle(method);
      case EXPORTED -> exported(method);
      case LAYOUT -> layout(method);
      case VERSION -> version(method);
      case LEND -> lend(method);
      case TAKE_BACK -> takeBack(method);
      case LEND_BOOLEANS -> lendBooleans(method);
      case TAKE_BACK_BOOLEANS -> takeBackBooleans(method);
      case LEND_WORDS -> lendWords(method);
      case TAKE_BACK_WORDS -> takeBackWords(method);
      case LEND_TEXTS -> lendTexts(method);
      case LEND_HANDLES -> lendHandles(method);
      case ELEMENTS -> elements(method);
      case BYTES -> bytes(method);
      case STRING -> string(method);
      case HAS_LAST_ERROR -> hasLastError(method);
    };
  }

  private static MethodSpec handle(MethodSpec.Builder method) {
    return FfmClass.restricted(method)
        .returns(MethodHandle.class)
        .addJavadoc("Links a function.\n")
        .addParameter(String.class, "symbol")
        .addParameter(RuntimeTypes.FUNCTION_DESCRIPTOR, "descriptor")
        .addParameter(ArrayTypeName.of(RuntimeTypes.LINKER.nestedClass("Option")), "options")
        .varargs()
        .addCode(
            """
            return $T.nativeLinker()$Z.downcallHandle(
                symbols.find(symbol).orElseThrow(), descriptor, options);
            """,
            RuntimeTypes.LINKER)
        .build();
  }

  private static MethodSpec exported(MethodSpec.Builder method) {
    return method
        .returns(String.class)
        .addJavadoc("Returns the first name that the library exports.\n")
        .addParameter(ArrayTypeName.of(String.class), "names")
        .varargs()
        .addCode(
            """
            for (String name : names) {
              if (symbols.find(name).isPresent()) {
                return name;
              }
            }
            return names[0];
            """)
        .build();
  }

  private static MethodSpec layout(MethodSpec.Builder method) {
    return method
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

  private MethodSpec version(MethodSpec.Builder method) {
    return FfmClass.restricted(method)
        .returns(String.class)
        .addParameter(SEGMENT, "function")
        .addCode(
            """
            $1T call =$W$2T.nativeLinker()$Z.downcallHandle(function,$W$3T.of($4T.ADDRESS));
            try {
              return $5L(($6T) call.invokeExact());
            } catch ($7T e) {
              throw $8T.rethrow(e);
            }
            """,
            MethodHandle.class,
            RuntimeTypes.LINKER,
            RuntimeTypes.FUNCTION_DESCRIPTOR,
            RuntimeTypes.VALUE_LAYOUT,
            use(FfmHelper.STRING),
            SEGMENT,
            Throwable.class,
            RuntimeTypes.NATIVE_TYPES)
        .build();
  }

  private static MethodSpec lend(MethodSpec.Builder method) {
    return method
        .returns(SEGMENT)
        .addJavadoc("Copies what is on the heap to native memory, aligned as malloc aligns.\n")
        .addParameter(ARENA, "arena")
        .addParameter(SEGMENT, "memory")
        .addCode(
            """
            return memory.isNative() ? memory : arena.allocate(memory.byteSize(), 16).copyFrom(memory);
            """)
        .build();
  }

  private static MethodSpec takeBack(MethodSpec.Builder method) {
    return method
        .addParameter(SEGMENT, "lent")
        .addParameter(SEGMENT, "memory")
        .addCode(
            """
            if (!memory.isNative()) {
              memory.copyFrom(lent);
            }
            """)
        .build();
  }

  private static MethodSpec lendBooleans(MethodSpec.Builder method) {
    return method
        .returns(SEGMENT)
        .addParameter(ARENA, "arena")
        .addParameter(ArrayTypeName.of(TypeName.BOOLEAN), "values")
        .addCode(
            """
            $1T lent = arena.allocate(values.length);
            for (int i = 0; i < values.length; i++) {
              lent.set($2T.JAVA_BOOLEAN, i, values[i]);
            }
            return lent;
            """,
            SEGMENT,
            RuntimeTypes.VALUE_LAYOUT)
        .build();
  }

  private static MethodSpec takeBackBooleans(MethodSpec.Builder method) {
    return method
        .addParameter(SEGMENT, "lent")
        .addParameter(ArrayTypeName.of(TypeName.BOOLEAN), "values")
        .addCode(
            """
            for (int i = 0; i < values.length; i++) {
              values[i] = lent.get($T.JAVA_BOOLEAN, i);
            }
            """,
            RuntimeTypes.VALUE_LAYOUT)
        .build();
  }

  private MethodSpec lendWords(MethodSpec.Builder method) {
    return method
        .returns(SEGMENT)
        .addJavadoc("Copies numbers that have 64 bits in Java, and 64 or 32 on this machine.\n")
        .addParameter(ARENA, "arena")
        .addParameter(ArrayTypeName.of(TypeName.LONG), "values")
        .addParameter(RuntimeTypes.MEMORY_LAYOUT, "layout")
        .addCode(
            """
            if (layout.byteSize() == Long.BYTES) {
              return $1L(arena, $2T.ofArray(values));
            }
            $2T lent = arena.allocate(layout.byteSize() * values.length, 16);
            for (int i = 0; i < values.length; i++) {
              lent.setAtIndex($3T.JAVA_INT, i, (int) values[i]);
            }
            return lent;
            """,
            use(FfmHelper.LEND),
            SEGMENT,
            RuntimeTypes.VALUE_LAYOUT)
        .build();
  }

  private MethodSpec takeBackWords(MethodSpec.Builder method) {
    return method
        .addParameter(SEGMENT, "lent")
        .addParameter(ArrayTypeName.of(TypeName.LONG), "values")
        .addParameter(RuntimeTypes.MEMORY_LAYOUT, "layout")
        .addParameter(TypeName.BOOLEAN, "isUnsigned")
        .addCode(
            """
            if (layout.byteSize() == Long.BYTES) {
              $1L(lent, $2T.ofArray(values));
              return;
            }
            for (int i = 0; i < values.length; i++) {
              int value = lent.getAtIndex($3T.JAVA_INT, i);
              values[i] = isUnsigned ? Integer.toUnsignedLong(value) : value;
            }
            """,
            use(FfmHelper.TAKE_BACK),
            SEGMENT,
            RuntimeTypes.VALUE_LAYOUT)
        .build();
  }

  private static MethodSpec lendTexts(MethodSpec.Builder method) {
    return method
        .returns(SEGMENT)
        .addJavadoc("Copies strings and returns the array of their addresses.\n")
        .addParameter(ARENA, "arena")
        .addParameter(String.class, "name")
        .addParameter(ArrayTypeName.of(String.class), "texts")
        .addParameter(TypeName.BOOLEAN, "isNullable")
        .addCode(
            """
            $1T lent = arena.allocate($2T.ADDRESS, texts.length);
            for (int i = 0; i < texts.length; i++) {
              if (texts[i] != null || !isNullable) {
                byte[] text = $3T.utf8(name + "[" + i + "]", texts[i]);
                lent.setAtIndex($2T.ADDRESS, i, arena.allocateFrom($2T.JAVA_BYTE, text));
              }
            }
            return lent;
            """,
            SEGMENT,
            RuntimeTypes.VALUE_LAYOUT,
            RuntimeTypes.NATIVE_ARGUMENTS)
        .build();
  }

  private static MethodSpec lendHandles(MethodSpec.Builder method) {
    return method
        .returns(SEGMENT)
        .addJavadoc("Returns the array of the handles' pointers.\n")
        .addParameter(ARENA, "arena")
        .addParameter(ArrayTypeName.of(RuntimeTypes.NATIVE_HANDLE), "handles")
        .addCode(
            """
            $1T lent = arena.allocate($2T.ADDRESS, handles.length);
            for (int i = 0; i < handles.length; i++) {
              if (handles[i] != null) {
                lent.setAtIndex($2T.ADDRESS, i, $1T.ofAddress(handles[i].called()));
              }
            }
            return lent;
            """,
            SEGMENT,
            RuntimeTypes.VALUE_LAYOUT)
        .build();
  }

  private static MethodSpec elements(MethodSpec.Builder method) {
    return FfmClass.restricted(method)
        .returns(SEGMENT)
        .addJavadoc("Returns what C's memory holds; the address comes from C with no size.\n")
        .addParameter(SEGMENT, "address")
        .addParameter(TypeName.LONG, "count")
        .addParameter(TypeName.LONG, "size")
        .addCode(
            """
            $T.checkLength(count, size);
            return address.reinterpret(count * size);
            """,
            RuntimeTypes.NATIVE_ARGUMENTS)
        .build();
  }

  private static MethodSpec bytes(MethodSpec.Builder method) {
    return FfmClass.restricted(method)
        .returns(ArrayTypeName.of(TypeName.BYTE))
        .addJavadoc("Copies a C string without its NUL.\n")
        .addParameter(SEGMENT, "address")
        .addCode(
            """
            $1T text = address.reinterpret($2T.MAX_VALUE);
            long length = 0;
            while (text.get($3T.JAVA_BYTE, length) != 0) {
              length++;
            }
            return text.asSlice(0, length).toArray($3T.JAVA_BYTE);
            """,
            SEGMENT,
            Long.class,
            RuntimeTypes.VALUE_LAYOUT)
        .build();
  }

  private static MethodSpec string(MethodSpec.Builder method) {
    return FfmClass.restricted(method)
        .returns(String.class)
        .addJavadoc("Copies a C string; the address comes from C with no size.\n")
        .addParameter(SEGMENT, "address")
        .addCode(
            """
            return address.equals($T.NULL) ? null
                : address.reinterpret($T.MAX_VALUE).getString(0);
            """,
            SEGMENT,
            Long.class)
        .build();
  }

  private static MethodSpec hasLastError(MethodSpec.Builder method) {
    return method
        .returns(TypeName.BOOLEAN)
        .addJavadoc("Returns whether this is Windows, which has GetLastError.\n")
        .addCode(
            """
            return $T.Option.captureStateLayout().toString().contains("GetLastError");
            """,
            RuntimeTypes.LINKER)
        .build();
  }

  /** Returns the charset of C strings. */
  static ClassName charsets() {
    return ClassName.get(StandardCharsets.class);
  }
}

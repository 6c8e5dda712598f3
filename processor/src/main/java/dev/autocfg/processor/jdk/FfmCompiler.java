package dev.autocfg.processor.jdk;

import dev.autocfg.processor.request.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The compiler of the classes of a binding that use FFM for JDK 22, inside a compilation for an
 * older release.
 *
 * <p>What they name besides the JDK is given to the nested compile as stubs: the user's interface,
 * whose class file does not exist yet, and some types of the run time.
 */
public final class FfmCompiler {
  /** The first release whose API has FFM without preview (JEP 454). */
  public static final int RELEASE = 22;

  private static final String RUNTIME = "dev.autocfg.runtime.";
  private static final String GENERATED = RUNTIME + "generated.";

  /** What generated code calls of these types; a run with another run time fails to link. */
  private static final Map<String, String> RUNTIME_STUBS =
      Map.of(
          GENERATED + "NativeOpener",
          """
          public interface NativeOpener<T> {
            OpenedLibrary open(String path);
            boolean exports(OpenedLibrary library, String symbol);
            T link(OpenedLibrary library);
          }
          """,
          GENERATED + "OpenedLibrary",
          """
          public final class OpenedLibrary {
            public static OpenedLibrary of(Object symbols) { throw null; }
            public static OpenedLibrary reporting(Object symbols, String report) { throw null; }
            public Object symbols() { throw null; }
          }
          """,
          GENERATED + "NativeTypes",
          """
          import java.lang.invoke.MethodHandle;
          import java.lang.invoke.MethodType;
          public final class NativeTypes {
            public static MethodHandle adapt(MethodHandle call, MethodType type, String signs) {
              throw null;
            }
            public static RuntimeException rethrow(Throwable thrown) { throw null; }
          }
          """,
          GENERATED + "NativeArguments",
          """
          import java.nio.ByteBuffer;
          public final class NativeArguments {
            public static long fit(long value, int bits, boolean unsigned) { throw null; }
            public static void checkCount(String name, long available, long wanted) {}
            public static void checkLength(long count, long size) {}
            public static void checkSameLength(String a, long m, String b, long n) {}
            public static void checkWritable(ByteBuffer buffer) {}
            public static byte[] utf8(String name, String text) { throw null; }
            public static long plus(long left, long right) { throw null; }
            public static long minus(long left, long right) { throw null; }
            public static long times(long left, long right) { throw null; }
            public static long read(ByteBuffer buffer, int bytes, boolean u) { throw null; }
          }
          """,
          RUNTIME + "Handle",
          """
          public interface Handle extends AutoCloseable {
            long address();
            boolean isClosed();
            void close();
          }
          """,
          GENERATED + "NativeHandle",
          """
          import dev.autocfg.runtime.Handle;
          public abstract class NativeHandle implements Handle {
            protected NativeHandle(long address, NativeHandle keeper, boolean isOwned) {}
            protected abstract long free(long address);
            public static <T extends NativeHandle> T made(T handle) { throw null; }
            public static NativeHandle use(String name, Handle handle) { throw null; }
            public static NativeHandle[] useAll(String name, Handle[] handles, boolean n) {
              throw null;
            }
            public static void releaseAll(NativeHandle[] handles) {}
            public static long close(String name, Handle handle) { throw null; }
            public final long called() { throw null; }
            public final void release() {}
            public final long address() { throw null; }
            public final boolean isClosed() { throw null; }
            public final void close() {}
          }
          """);

  private final Elements elements;
  private final StubPrinter stubs;

  /** Creates a compiler for one compilation. */
  public FfmCompiler(Elements elements) {
    this.elements = elements;
    this.stubs = new StubPrinter(elements);
  }

  /**
   * The class files, or the reason why there are none.
   *
   * @param classFiles the class files by binary name
   * @param remedy what the builder can do about it; empty where it is a fault of ours
   */
  public record Result(SortedMap<String, byte[]> classFiles, String reason, String remedy) {
    static Result none(String reason, String remedy) {
      return new Result(new TreeMap<>(), reason, remedy);
    }

    /** Returns whether the reason is a fault of ours, so that there is no remedy. */
    public boolean isFault() {
      return !reason.isEmpty() && remedy.isEmpty();
    }
  }

  /**
   * Compiles a source.
   *
   * @param binaryName the name of the class; classes nested in it belong to the result
   * @param source its source
   * @param type the user's interface
   * @param handles the user's types that its methods name
   */
  public Result compile(String binaryName, String source, TypeRef type, List<TypeRef> handles) {
    if (Runtime.version().feature() < RELEASE) {
      return Result.none(
          "the compiler is JDK " + Runtime.version().feature(),
          "compile with JDK 22 or newer; --release may stay as it is");
    }
    SortedMap<String, String> sources = new TreeMap<>();
    sources.put(binaryName, source);
    TypeElement declared = declared(type);
    Map<TypeElement, List<ExecutableElement>> named = new LinkedHashMap<>();
    named.put(declared, methods(declared));
    handles.forEach(handle -> named.put(declared(handle), List.of()));
    sources.putAll(stubs.print(named));
    for (Map.Entry<String, String> stub : RUNTIME_STUBS.entrySet()) {
      String name = stub.getKey();
      if (elements.getTypeElement(name) == null) {
        return Result.none(
            name + " is not visible", "put autocfg-runtime on the class or module path");
      }
      String pack = name.substring(0, name.lastIndexOf('.'));
      sources.put(name, "package " + pack + ";\n" + stub.getValue());
    }
    return compile(binaryName, sources);
  }

  private TypeElement declared(TypeRef type) {
    ModuleElement module = elements.getModuleElement(type.moduleName());
    return module == null
        ? elements.getTypeElement(type.qualifiedName())
        : elements.getTypeElement(module, type.qualifiedName());
  }

  /** Returns the methods that generated code implements, and those that it may call. */
  private List<ExecutableElement> methods(TypeElement type) {
    List<ExecutableElement> methods = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(elements.getAllMembers(type))) {
      if (method.getModifiers().contains(Modifier.ABSTRACT) || method.isDefault()) {
        methods.add(method);
      }
    }
    return methods;
  }

  private static Result compile(String binaryName, SortedMap<String, String> sources) {
    List<String> options = List.of("--release", Integer.toString(RELEASE), "-g");
    NestedCompile.Outcome outcome = NestedCompile.run(options, sources);
    if (!outcome.refusal().isEmpty()) {
      return Result.none(outcome.refusal(), "compile with a whole JDK 22 or newer");
    }
    if (!outcome.errors().isEmpty()) {
      return Result.none(outcome.errors().get(0).message(), "");
    }
    SortedMap<String, byte[]> compiled = new TreeMap<>(outcome.classes());
    compiled.keySet().removeIf(n -> !n.equals(binaryName) && !n.startsWith(binaryName + "$"));
    return new Result(compiled, "", "");
  }
}

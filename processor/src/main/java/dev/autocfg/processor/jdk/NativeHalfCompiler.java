package dev.autocfg.processor.jdk;

import dev.autocfg.processor.request.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Compiles the half of a native interface that uses FFM for JDK 22, inside a compilation for an
 * older release.
 *
 * <p>What the half mentions besides the JDK is given to the nested compile as stubs: the user's
 * interface, whose class file does not exist yet, {@code FooNative}, and two types of the runtime.
 */
public final class NativeHalfCompiler {
  /** The first release whose API has FFM without preview (JEP 454). */
  public static final int RELEASE = 22;

  private static final List<String> RUNTIME =
      List.of("dev.autocfg.runtime.NativeLibrary", "dev.autocfg.runtime.NativeTypes");

  private final Elements elements;
  private final StubPrinter stubs;

  /** Creates a compiler for one compilation. */
  public NativeHalfCompiler(Elements elements) {
    this.elements = elements;
    this.stubs = new StubPrinter(elements);
  }

  /**
   * Is a class file, or the reason why there is none.
   *
   * @param remedy what the builder can do about it; empty where it is a fault of ours
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
  public record Result(byte[] classFile, String reason, String remedy) {
    static Result none(String reason, String remedy) {
      return new Result(new byte[0], reason, remedy);
    }

    /** Returns whether the reason is a fault of ours, so that there is no remedy. */
    public boolean isFault() {
      return !reason.isEmpty() && remedy.isEmpty();
    }
  }

  /**
   * Compiles.
   *
   * @param binaryName the name of the half
   * @param source its source
   * @param type the user's interface
   * @param decider the binary name of {@code FooNative}
   */
  public Result compile(String binaryName, String source, TypeRef type, String decider) {
    if (Runtime.version().feature() < RELEASE) {
      return Result.none(
          "the compiler is JDK " + Runtime.version().feature(),
          "compile with JDK 22 or newer; --release may stay as it is");
    }
    SortedMap<String, String> sources = new TreeMap<>();
    sources.put(binaryName, source);
    TypeElement declared = declared(type);
    sources.put(StubPrinter.unitName(declared), stubs.print(declared, abstractMethods(declared)));
    sources.put(decider, deciderStub(decider));
    for (String name : RUNTIME) {
      TypeElement runtime = elements.getTypeElement(name);
      if (runtime == null) {
        return Result.none(
            name + " is not visible", "put autocfg-runtime on the class or module path");
      }
      sources.put(name, stubs.print(runtime, stubs.publicJdkMethods(runtime)));
    }
    return compile(binaryName, sources);
  }

  private TypeElement declared(TypeRef type) {
    ModuleElement module = elements.getModuleElement(type.moduleName());
    return module == null
        ? elements.getTypeElement(type.qualifiedName())
        : elements.getTypeElement(module, type.qualifiedName());
  }

  private List<ExecutableElement> abstractMethods(TypeElement type) {
    List<ExecutableElement> methods = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(elements.getAllMembers(type))) {
      if (method.getModifiers().contains(Modifier.ABSTRACT)) {
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
    return new Result(outcome.classes().get(binaryName), "", "");
  }

  private static String deciderStub(String decider) {
    int dot = decider.lastIndexOf('.');
    String pack = dot < 0 ? "" : "package " + decider.substring(0, dot) + ";\n";
    return pack
        + "final class "
        + decider.substring(dot + 1)
        + " { static dev.autocfg.runtime.NativeLibrary LIBRARY; }\n";
  }
}

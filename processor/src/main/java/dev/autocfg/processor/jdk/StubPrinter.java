package dev.autocfg.processor.jdk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The printer of a type as a source that has the same binary name and method descriptors and no
 * bodies, so that a nested compile can link against a type that the outer compile has not written
 * yet.
 *
 * <p>Limits: no fields, type parameters or supertypes, and no nested types but the path to the type
 * itself. Methods are printed with the types of their declarations, so these must be of the JDK,
 * and without exceptions, which no descriptor has and which may be the user's.
 */
final class StubPrinter {
  private static final String HANDLE = "dev.autocfg.runtime.Handle";

  private final Elements elements;

  StubPrinter(Elements elements) {
    this.elements = elements;
  }

  /**
   * Returns the sources of types, by the name of the outermost type of each unit.
   *
   * @param types the types with the methods to print; types around them are printed without any
   */
  SortedMap<String, String> print(Map<TypeElement, List<ExecutableElement>> types) {
    SortedMap<String, TypeElement> units = new TreeMap<>();
    types.keySet().forEach(type -> units.put(unitName(type), outermost(type)));
    SortedMap<String, String> sources = new TreeMap<>();
    units.forEach((name, type) -> sources.put(name, head(type, types)));
    return sources;
  }

  private String head(TypeElement outermost, Map<TypeElement, List<ExecutableElement>> types) {
    String pack = elements.getPackageOf(outermost).getQualifiedName().toString();
    return (pack.isEmpty() ? "" : "package " + pack + ";\n") + body(outermost, types);
  }

  /** Returns the qualified name of the outermost type around a type. */
  static String unitName(TypeElement type) {
    return outermost(type).getQualifiedName().toString();
  }

  private static TypeElement outermost(TypeElement type) {
    TypeElement outermost = type;
    while (outermost.getEnclosingElement() instanceof TypeElement outer) {
      outermost = outer;
    }
    return outermost;
  }

  private static String head(TypeElement type) {
    boolean isInterface = type.getKind() == ElementKind.INTERFACE;
    boolean isPublic = type.getModifiers().contains(Modifier.PUBLIC);
    boolean isStatic = type.getEnclosingElement() instanceof TypeElement;
    return (isPublic ? "public " : "")
        + (isStatic ? "static " : "")
        + (isInterface ? "interface " : "class ")
        + type.getSimpleName();
  }

  private static String body(TypeElement type, Map<TypeElement, List<ExecutableElement>> types) {
    StringBuilder text = new StringBuilder(head(type)).append(parent(type)).append(" {\n");
    for (ExecutableElement method : types.getOrDefault(type, List.of())) {
      text.append("  ").append(signature(method, type)).append('\n');
    }
    for (TypeElement nested : ElementFilter.typesIn(type.getEnclosedElements())) {
      if (types.keySet().stream().anyMatch(each -> isWithin(each, nested))) {
        text.append(body(nested, types));
      }
    }
    return text.append("}\n").toString();
  }

  /** Returns what makes an interface one of handles; of others, all methods are printed. */
  private static String parent(TypeElement type) {
    for (TypeMirror parent : type.getInterfaces()) {
      if (TypeNames.erased(parent).equals(HANDLE)) {
        return " extends " + HANDLE;
      }
    }
    return "";
  }

  private static boolean isWithin(TypeElement type, TypeElement outer) {
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      if (e.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  private static String signature(ExecutableElement method, TypeElement type) {
    List<String> parameters = new ArrayList<>();
    for (VariableElement parameter : method.getParameters()) {
      parameters.add(TypeNames.full(parameter.asType()) + " " + parameter.getSimpleName());
    }
    String declaration =
        TypeNames.full(method.getReturnType())
            + " "
            + method.getSimpleName()
            + "("
            + String.join(", ", parameters)
            + ")";
    if (method.isDefault()) {
      return "default " + declaration + " { throw null; }";
    }
    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    return type.getKind() == ElementKind.INTERFACE
        ? declaration + ";"
        : "public " + (isStatic ? "static " : "") + declaration + " { throw null; }";
  }
}

package dev.autocfg.processor.jdk;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
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
  private final Elements elements;

  StubPrinter(Elements elements) {
    this.elements = elements;
  }

  /** Returns the source, in one compilation unit named after the outermost type. */
  String print(TypeElement type, List<ExecutableElement> methods) {
    String text = body(type, methods);
    TypeElement inner = type;
    while (inner.getEnclosingElement() instanceof TypeElement outer) {
      text = head(outer) + " {\n" + text + "}\n";
      inner = outer;
    }
    String pack = elements.getPackageOf(type).getQualifiedName().toString();
    return pack.isEmpty() ? text : "package " + pack + ";\n" + text;
  }

  /** Returns the qualified name of the outermost type around a type. */
  static String unitName(TypeElement type) {
    TypeElement outermost = type;
    while (outermost.getEnclosingElement() instanceof TypeElement outer) {
      outermost = outer;
    }
    return outermost.getQualifiedName().toString();
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

  private static String body(TypeElement type, List<ExecutableElement> methods) {
    StringBuilder text = new StringBuilder(head(type)).append(" {\n");
    for (ExecutableElement method : methods) {
      text.append("  ").append(signature(method, type)).append('\n');
    }
    return text.append("}\n").toString();
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

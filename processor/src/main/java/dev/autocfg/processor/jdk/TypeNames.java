package dev.autocfg.processor.jdk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** Names of types as in source, without annotations, which {@code toString()} would print. */
final class TypeNames {
  private TypeNames() {}

  /** Returns a type with its arguments: {@code java.util.List<? extends T>}. */
  static String full(TypeMirror type) {
    return switch (type.getKind()) {
      case ARRAY -> full(((ArrayType) type).getComponentType()) + "[]";
      case DECLARED -> full((DeclaredType) type);
      case TYPEVAR -> ((TypeVariable) type).asElement().getSimpleName().toString();
      case WILDCARD -> wildcard((WildcardType) type);
      case INTERSECTION -> joined(((IntersectionType) type).getBounds(), " & ");
      default -> primitive(type);
    };
  }

  /** Returns a type's erasure (JLS 4.6): {@code java.util.List}. */
  static String erased(TypeMirror type) {
    return switch (type.getKind()) {
      case ARRAY -> erased(((ArrayType) type).getComponentType()) + "[]";
      case DECLARED -> name((DeclaredType) type);
      case TYPEVAR -> erasedBound((TypeParameterElement) ((TypeVariable) type).asElement());
      case INTERSECTION -> erased(((IntersectionType) type).getBounds().get(0));
      default -> primitive(type);
    };
  }

  /** Asks the element: in Eclipse's model an unbounded variable is its own upper bound. */
  private static String erasedBound(TypeParameterElement variable) {
    return variable.getBounds().isEmpty()
        ? "java.lang.Object"
        : erased(variable.getBounds().get(0));
  }

  private static String primitive(TypeMirror type) {
    return type.getKind().name().toLowerCase(Locale.ROOT);
  }

  private static String name(DeclaredType type) {
    return ((TypeElement) type.asElement()).getQualifiedName().toString();
  }

  /** The arguments of the types around an inner one belong to it (JLS 4.8). */
  private static String full(DeclaredType type) {
    String name =
        outer(type)
            .filter(TypeNames::hasArguments)
            .map(outer -> full(outer) + "." + type.asElement().getSimpleName())
            .orElseGet(() -> name(type));
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    return arguments.isEmpty() ? name : name + "<" + joined(arguments, ", ") + ">";
  }

  private static boolean hasArguments(DeclaredType type) {
    return !type.getTypeArguments().isEmpty()
        || outer(type).filter(TypeNames::hasArguments).isPresent();
  }

  /**
   * Returns the type around that of an inner class (JLS 8.1.3). Asks the element: in Eclipse's
   * model a static nested type has one as well.
   */
  static Optional<DeclaredType> outer(DeclaredType type) {
    Element element = type.asElement();
    boolean isInner =
        element.getKind() == ElementKind.CLASS
            && !element.getModifiers().contains(Modifier.STATIC)
            && element.getEnclosingElement() instanceof TypeElement around
            && !around.getKind().isInterface();
    return isInner && type.getEnclosingType() instanceof DeclaredType outer
        ? Optional.of(outer)
        : Optional.empty();
  }

  private static String wildcard(WildcardType type) {
    if (type.getExtendsBound() != null) {
      return "? extends " + full(type.getExtendsBound());
    }
    return type.getSuperBound() == null ? "?" : "? super " + full(type.getSuperBound());
  }

  /** Returns the full names of types, with something between them. */
  static String joined(List<? extends TypeMirror> types, String between) {
    List<String> spelled = new ArrayList<>();
    types.forEach(type -> spelled.add(full(type)));
    return String.join(between, spelled);
  }
}

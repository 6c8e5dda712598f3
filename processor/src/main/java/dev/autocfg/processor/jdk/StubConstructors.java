package dev.autocfg.processor.jdk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The first statement of constructors: a call of one that the superclass or the record has. */
record StubConstructors(Elements elements, Types types, StubTypes names) {
  /** Returns {@code super((String) null, 0)}, of a constructor that this one may call. */
  String superCall(TypeElement owner, ExecutableElement caller) throws UntellableException {
    if (!(owner.getSuperclass() instanceof DeclaredType parent)) {
      return "super()";
    }
    List<ExecutableElement> all =
        ElementFilter.constructorsIn(parent.asElement().getEnclosedElements());
    Optional<ExecutableElement> called =
        all.stream()
            .filter(constructor -> isAccessible(constructor, owner))
            .filter(constructor -> isDeclared(thrown(parent, constructor), caller))
            .min(Comparator.comparingInt(constructor -> constructor.getParameters().size()));
    return outer(parent, caller)
        + "super"
        + (called.isPresent() ? values(parent, called.get(), caller) : "()");
  }

  /** Returns {@code this(…)} with a value for each component of a record. */
  String canonicalCall(TypeElement owner, ExecutableElement caller) throws UntellableException {
    return "this" + values(componentTypes(owner), caller);
  }

  /** Returns whether a constructor is the canonical one of a record. */
  static boolean isCanonical(TypeElement owner, ExecutableElement constructor) {
    List<String> given = new ArrayList<>();
    constructor.getParameters().forEach(p -> given.add(TypeNames.erased(p.asType())));
    return given.equals(componentTypes(owner).stream().map(TypeNames::erased).toList());
  }

  private static List<TypeMirror> componentTypes(TypeElement owner) {
    List<TypeMirror> components = new ArrayList<>();
    owner.getRecordComponents().forEach(component -> components.add(component.asType()));
    return components;
  }

  private boolean isAccessible(ExecutableElement constructor, TypeElement from) {
    if (constructor.getModifiers().contains(Modifier.PRIVATE)) {
      TypeElement home = (TypeElement) constructor.getEnclosingElement();
      return TypeStub.outermost(home).equals(TypeStub.outermost(from));
    }
    return constructor.getModifiers().contains(Modifier.PUBLIC)
        || constructor.getModifiers().contains(Modifier.PROTECTED)
        || elements.getPackageOf(constructor).equals(elements.getPackageOf(from));
  }

  private List<? extends TypeMirror> thrown(DeclaredType parent, ExecutableElement constructor) {
    return ((ExecutableType) types.asMemberOf(parent, constructor)).getThrownTypes();
  }

  /** A type parameter of the called constructor is inferred as unchecked (JLS 18.1.3). */
  private boolean isDeclared(List<? extends TypeMirror> thrown, ExecutableElement caller) {
    return thrown.stream()
        .allMatch(
            type ->
                (type.getKind() == TypeKind.TYPEVAR && !isOf(caller, type))
                    || is(type, "java.lang.RuntimeException")
                    || is(type, "java.lang.Error")
                    || caller.getThrownTypes().stream()
                        .anyMatch(declared -> types.isSubtype(type, declared)));
  }

  private boolean isOf(ExecutableElement caller, TypeMirror variable) {
    return types.asElement(variable).getEnclosingElement().equals(caller.getEnclosingElement());
  }

  private boolean is(TypeMirror type, String name) {
    TypeElement expected = elements.getTypeElement(name);
    return expected != null && types.isSubtype(type, expected.asType());
  }

  /** Returns the object that an inner superclass is inner to (JLS 8.8.7.1). */
  private String outer(DeclaredType parent, ExecutableElement caller) throws UntellableException {
    Optional<DeclaredType> outer = TypeNames.outer(parent);
    return outer.isPresent() ? "((" + names.spelled(outer.get(), caller) + ") null)." : "";
  }

  private String values(DeclaredType parent, ExecutableElement called, ExecutableElement caller)
      throws UntellableException {
    ExecutableType type = (ExecutableType) types.asMemberOf(parent, called);
    return called.getTypeParameters().isEmpty()
        ? values(type.getParameterTypes(), caller)
        : values(type.getParameterTypes().stream().map(types::erasure).toList(), caller);
  }

  private String values(List<? extends TypeMirror> types, ExecutableElement caller)
      throws UntellableException {
    List<String> values = new ArrayList<>();
    for (TypeMirror type : types) {
      values.add(value(type, caller));
    }
    return "(" + String.join(", ", values) + ")";
  }

  private String value(TypeMirror type, ExecutableElement caller) throws UntellableException {
    return type.getKind() == TypeKind.BOOLEAN
        ? "false"
        : "(" + names.spelled(type, caller) + (type.getKind().isPrimitive() ? ") 0" : ") null");
  }
}

package dev.autocfg.processor.jdk;

import dev.autocfg.language.text.ConstantText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The text of one {@linkplain TypeStub stub}. */
final class StubText {
  private static final Set<Modifier> DROPPED =
      Set.of(
          Modifier.SYNCHRONIZED,
          Modifier.NATIVE,
          Modifier.STRICTFP,
          Modifier.TRANSIENT,
          Modifier.VOLATILE,
          Modifier.DEFAULT);

  private final Elements elements;
  private final Types types;
  private final Set<TypeElement> hidden;
  private final StubTypes names = new StubTypes();
  private final StubConstructors constructors;
  private final StringBuilder text = new StringBuilder();

  /**
   * Creates an empty text.
   *
   * @param hidden the private types that are printed all the same
   */
  StubText(Elements elements, Types types, Set<TypeElement> hidden) {
    this.elements = elements;
    this.types = types;
    this.hidden = hidden;
    this.constructors = new StubConstructors(elements, types, names);
  }

  String text() {
    return text.toString();
  }

  Set<TypeElement> mentioned() {
    return names.mentioned();
  }

  void type(TypeElement type) throws UntellableException {
    if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
      metaAnnotations(type);
    }
    text.append(modifiers(type))
        .append(keyword(type))
        .append(type.getSimpleName())
        .append(parameters(type.getTypeParameters()));
    if (type.getKind() == ElementKind.RECORD) {
      text.append('(').append(components(type)).append(')');
    }
    supertypeClauses(type);
    text.append(" {\n");
    if (type.getKind() == ElementKind.ENUM) {
      text.append(constants(type)).append(";\n");
      inherited(type);
    }
    for (Element member : type.getEnclosedElements()) {
      member(type, member);
    }
    text.append("}\n");
  }

  /**
   * Prints what the compiler obeys where the annotation is used: targets, retention, containers.
   */
  private void metaAnnotations(TypeElement type) {
    for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
      Element annotation = mirror.getAnnotationType().asElement();
      String pack = elements.getPackageOf(annotation).getQualifiedName().toString();
      if (pack.equals("java.lang.annotation")) {
        text.append(new AnnotationText(names.mentioned()).visitAnnotation(mirror, null))
            .append('\n');
      }
    }
  }

  private void supertypeClauses(TypeElement type) throws UntellableException {
    boolean isInterface = type.getKind().isInterface();
    if (type.getKind() == ElementKind.CLASS && type.getSuperclass() instanceof DeclaredType) {
      text.append(" extends ").append(names.spelled(type.getSuperclass(), type));
    }
    if (!type.getInterfaces().isEmpty() && type.getKind() != ElementKind.ANNOTATION_TYPE) {
      text.append(isInterface ? " extends " : " implements ")
          .append(names.list(type.getInterfaces(), type));
    }
    if (!type.getPermittedSubclasses().isEmpty() && type.getKind() != ElementKind.ENUM) {
      text.append(" permits ").append(names.list(type.getPermittedSubclasses(), type));
    }
  }

  private void member(TypeElement owner, Element member) throws UntellableException {
    if (member.getModifiers().contains(Modifier.PRIVATE)
        && member.getKind() != ElementKind.CONSTRUCTOR
        && !(member instanceof TypeElement type && hidden.contains(type))) {
      return;
    }
    switch (member.getKind()) {
      case FIELD -> field((VariableElement) member);
      case CONSTRUCTOR -> constructor(owner, (ExecutableElement) member);
      case METHOD -> method(owner, (ExecutableElement) member);
      case CLASS, INTERFACE, ENUM, RECORD, ANNOTATION_TYPE -> type((TypeElement) member);
      default -> {} // Initializers, enum constants and record components.
    }
  }

  private void field(VariableElement field) throws UntellableException {
    Object constant = field.getConstantValue();
    text.append(modifiers(field)).append(names.spelled(field.asType(), field)).append(' ');
    text.append(field.getSimpleName());
    if (constant != null) {
      text.append(" = ").append(ConstantText.of(constant));
    } else if (field.getModifiers().contains(Modifier.FINAL)) {
      text.append(" = ").append(anyValue(field.asType()));
    }
    text.append(";\n");
  }

  /** Returns a value of a type that is not a constant. */
  private static String anyValue(TypeMirror type) {
    if (type.getKind() == TypeKind.BOOLEAN) {
      return "Boolean.valueOf(true)";
    }
    return type.getKind().isPrimitive()
        ? "(" + TypeNames.erased(type) + ") new byte[0].length"
        : "null";
  }

  private void constructor(TypeElement owner, ExecutableElement constructor)
      throws UntellableException {
    boolean isOfRecord = owner.getKind() == ElementKind.RECORD;
    if (owner.getKind() == ElementKind.CLASS
        || (isOfRecord && !StubConstructors.isCanonical(owner, constructor))) {
      text.append(modifiers(constructor))
          .append(parameters(constructor.getTypeParameters()))
          .append(' ')
          .append(owner.getSimpleName())
          .append(arguments(constructor))
          .append(" { ")
          .append(
              isOfRecord
                  ? constructors.canonicalCall(owner, constructor)
                  : constructors.superCall(owner, constructor))
          .append("; }\n");
    }
  }

  private void method(TypeElement owner, ExecutableElement method) throws UntellableException {
    boolean isOfEnum = owner.getKind() == ElementKind.ENUM;
    if (isOfEnum && isOfEveryEnum(method)) {
      return;
    }
    Set<Modifier> modifiers = new LinkedHashSet<>(method.getModifiers());
    boolean hasBody = !modifiers.contains(Modifier.ABSTRACT) || isOfEnum;
    if (isOfEnum) {
      modifiers.remove(Modifier.ABSTRACT); // The bodies of its constants say nothing here.
    }
    text.append(method.isDefault() ? "default " : "")
        .append(words(modifiers))
        .append(parameters(method.getTypeParameters()))
        .append(' ')
        .append(names.spelled(method.getReturnType(), method))
        .append(' ')
        .append(method.getSimpleName())
        .append(arguments(method));
    AnnotationValue value = method.getDefaultValue();
    text.append(
        value == null
            ? ""
            : " default " + value.accept(new AnnotationText(names.mentioned()), null));
    text.append(hasBody ? " { throw null; }\n" : ";\n");
  }

  /** Prints the methods of an enum's interfaces that only its constants implement. */
  private void inherited(TypeElement type) throws UntellableException {
    DeclaredType self = (DeclaredType) type.asType();
    for (ExecutableElement method : ElementFilter.methodsIn(elements.getAllMembers(type))) {
      if (method.getModifiers().contains(Modifier.ABSTRACT)
          && !method.getEnclosingElement().equals(type)) {
        ExecutableType seen = (ExecutableType) types.asMemberOf(self, method);
        text.append("public ")
            .append(parameters(method.getTypeParameters()))
            .append(names.spelled(seen.getReturnType(), method))
            .append(' ')
            .append(method.getSimpleName())
            .append(arguments(method, seen))
            .append(" { throw null; }\n");
      }
    }
  }

  private static boolean isOfEveryEnum(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.STATIC)
        && (method.getSimpleName().contentEquals("values")
            || method.getSimpleName().contentEquals("valueOf"));
  }

  private String arguments(ExecutableElement method) throws UntellableException {
    return arguments(method, (ExecutableType) method.asType());
  }

  private String arguments(ExecutableElement method, ExecutableType seen)
      throws UntellableException {
    List<String> arguments = new ArrayList<>();
    int last = method.getParameters().size() - 1;
    for (VariableElement parameter : method.getParameters()) {
      int at = arguments.size();
      String type = names.spelled(seen.getParameterTypes().get(at), method);
      boolean isVariable = method.isVarArgs() && at == last;
      arguments.add(
          (isVariable ? type.substring(0, type.length() - 2) + "..." : type)
              + " "
              + parameter.getSimpleName());
    }
    List<? extends TypeMirror> thrown = seen.getThrownTypes();
    return "("
        + String.join(", ", arguments)
        + ")"
        + (thrown.isEmpty() ? "" : " throws " + names.list(thrown, method));
  }

  private String components(TypeElement record) throws UntellableException {
    for (ExecutableElement constructor :
        ElementFilter.constructorsIn(record.getEnclosedElements())) {
      if (StubConstructors.isCanonical(record, constructor)) {
        String arguments = arguments(constructor);
        return arguments.substring(1, arguments.length() - 1);
      }
    }
    throw new UntellableException(record + " has no canonical constructor");
  }

  /** An enum that is not final has constants with bodies, which casts have to allow for. */
  private static String constants(TypeElement type) {
    String body = type.getModifiers().contains(Modifier.FINAL) ? "" : " {}";
    return type.getEnclosedElements().stream()
        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
        .map(member -> member.getSimpleName() + body)
        .collect(Collectors.joining(", "));
  }

  private String parameters(List<? extends TypeParameterElement> parameters)
      throws UntellableException {
    List<String> spelled = new ArrayList<>();
    for (TypeParameterElement parameter : parameters) {
      List<String> bounds = new ArrayList<>();
      for (TypeMirror bound : parameter.getBounds()) {
        bounds.add(names.spelled(bound, parameter.getGenericElement()));
      }
      spelled.add(
          parameter.getSimpleName()
              + (bounds.isEmpty() ? "" : " extends " + String.join(" & ", bounds)));
    }
    return spelled.isEmpty() ? "" : "<" + String.join(", ", spelled) + ">";
  }

  private static String keyword(TypeElement type) {
    return switch (type.getKind()) {
      case INTERFACE -> "interface ";
      case ENUM -> "enum ";
      case RECORD -> "record ";
      case ANNOTATION_TYPE -> "@interface ";
      default -> "class ";
    };
  }

  private static String modifiers(Element element) {
    Set<Modifier> modifiers = new LinkedHashSet<>(element.getModifiers());
    if (element.getKind() == ElementKind.ENUM || element.getKind() == ElementKind.RECORD) {
      modifiers.removeAll(Set.of(Modifier.FINAL, Modifier.SEALED, Modifier.ABSTRACT));
    }
    if (element.getKind().isInterface()) {
      modifiers.remove(Modifier.ABSTRACT);
    }
    return words(modifiers);
  }

  private static String words(Set<Modifier> modifiers) {
    return modifiers.stream()
        .filter(modifier -> !DROPPED.contains(modifier))
        .map(modifier -> modifier.toString().toLowerCase(Locale.ROOT) + " ")
        .collect(Collectors.joining());
  }
}

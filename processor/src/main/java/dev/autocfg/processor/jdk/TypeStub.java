package dev.autocfg.processor.jdk;

import dev.autocfg.language.text.ConstantText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The stub of a type of the same compilation, a source without bodies, so that a nested compile can
 * use it: all members but private ones, with generics, constants, supertypes and nested types.
 *
 * <p>Left out: annotations, private members, initial values that are not constants. A member whose
 * type does not exist yet cannot be printed.
 */
final class TypeStub {
  private static final Set<Modifier> DROPPED =
      Set.of(
          Modifier.PRIVATE,
          Modifier.SYNCHRONIZED,
          Modifier.NATIVE,
          Modifier.STRICTFP,
          Modifier.TRANSIENT,
          Modifier.VOLATILE,
          Modifier.DEFAULT);

  private final Elements elements;
  private final Types types;

  TypeStub(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /**
   * A printed stub.
   *
   * @param text the compilation unit
   * @param mentioned the types it mentions
   */
  record Printed(String text, Set<TypeElement> mentioned) {}

  /** Thrown if a type cannot be printed; the message gives the reason. */
  @SuppressWarnings("serial") // never serialized
  static final class UnprintableException extends Exception {
    UnprintableException(String message) {
      super(message);
    }
  }

  static TypeElement outermost(TypeElement type) {
    TypeElement outermost = type;
    while (outermost.getEnclosingElement() instanceof TypeElement outer) {
      outermost = outer;
    }
    return outermost;
  }

  /** Returns the direct supertypes of a type. */
  static Set<TypeElement> supertypes(TypeElement type) {
    Set<TypeElement> supertypes = new LinkedHashSet<>();
    List<TypeMirror> mirrors = new ArrayList<>(type.getInterfaces());
    mirrors.add(type.getSuperclass());
    for (TypeMirror mirror : mirrors) {
      if (mirror instanceof DeclaredType declared
          && declared.asElement() instanceof TypeElement element) {
        supertypes.add(element);
      }
    }
    return supertypes;
  }

  Printed print(TypeElement outermost) throws UnprintableException {
    Printing printing = new Printing();
    printing.type(outermost);
    PackageElement pack = elements.getPackageOf(outermost);
    String head = pack.isUnnamed() ? "" : "package " + pack.getQualifiedName() + ";\n";
    return new Printed(head + printing.text, printing.mentioned);
  }

  /** The printing of one compilation unit. */
  private final class Printing {
    private final StringBuilder text = new StringBuilder();
    private final Set<TypeElement> mentioned = new LinkedHashSet<>();

    void type(TypeElement type) throws UnprintableException {
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
      }
      for (Element member : type.getEnclosedElements()) {
        member(type, member);
      }
      text.append("}\n");
    }

    private void supertypeClauses(TypeElement type) throws UnprintableException {
      boolean isInterface = type.getKind().isInterface();
      if (type.getKind() == ElementKind.CLASS && type.getSuperclass() instanceof DeclaredType) {
        text.append(" extends ").append(spelled(type.getSuperclass()));
      }
      if (!type.getInterfaces().isEmpty() && type.getKind() != ElementKind.ANNOTATION_TYPE) {
        text.append(isInterface ? " extends " : " implements ").append(list(type.getInterfaces()));
      }
      if (!type.getPermittedSubclasses().isEmpty() && type.getKind() != ElementKind.ENUM) {
        text.append(" permits ").append(list(type.getPermittedSubclasses()));
      }
    }

    private void member(TypeElement owner, Element member) throws UnprintableException {
      if (member.getModifiers().contains(Modifier.PRIVATE)
          && member.getKind() != ElementKind.CONSTRUCTOR) {
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

    private void field(VariableElement field) throws UnprintableException {
      Object constant = field.getConstantValue();
      text.append(modifiers(field)).append(spelled(field.asType())).append(' ');
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
        throws UnprintableException {
      boolean isOfRecord = owner.getKind() == ElementKind.RECORD;
      if (owner.getKind() == ElementKind.CLASS
          || (isOfRecord && !isCanonical(owner, constructor))) {
        text.append(
                constructor.getModifiers().contains(Modifier.PRIVATE)
                    ? "private "
                    : modifiers(constructor))
            .append(parameters(constructor.getTypeParameters()))
            .append(' ')
            .append(owner.getSimpleName())
            .append(arguments(constructor))
            .append(" { ")
            .append(isOfRecord ? "this" + values(componentTypes(owner)) : superCall(owner))
            .append("; }\n");
      }
    }

    private boolean isCanonical(TypeElement owner, ExecutableElement constructor) {
      List<String> given = new ArrayList<>();
      constructor.getParameters().forEach(p -> given.add(TypeNames.erased(p.asType())));
      return given.equals(componentTypes(owner).stream().map(TypeNames::erased).toList());
    }

    private static List<TypeMirror> componentTypes(TypeElement owner) {
      List<TypeMirror> components = new ArrayList<>();
      owner.getRecordComponents().forEach(component -> components.add(component.asType()));
      return components;
    }

    /** Returns {@code super((String) null, 0)}, for a constructor that the superclass has. */
    private String superCall(TypeElement owner) {
      if (!(owner.getSuperclass() instanceof DeclaredType parent)) {
        return "super()";
      }
      List<ExecutableElement> all =
          ElementFilter.constructorsIn(parent.asElement().getEnclosedElements());
      return all.stream()
          .filter(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE))
          .min(Comparator.comparingInt(constructor -> constructor.getParameters().size()))
          .or(() -> all.stream().findFirst())
          .map(constructor -> (ExecutableType) types.asMemberOf(parent, constructor))
          .map(constructor -> "super" + values(constructor.getParameterTypes()))
          .orElse("super()");
    }

    private static String values(List<? extends TypeMirror> types) {
      return types.stream().map(Printing::value).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String value(TypeMirror type) {
      return type.getKind() == TypeKind.BOOLEAN
          ? "false"
          : "(" + TypeNames.full(type) + (type.getKind().isPrimitive() ? ") 0" : ") null");
    }

    private void method(TypeElement owner, ExecutableElement method) throws UnprintableException {
      if (owner.getKind() == ElementKind.ENUM && isOfEveryEnum(method)) {
        return;
      }
      Set<Modifier> modifiers = new LinkedHashSet<>(method.getModifiers());
      boolean isAbstract = modifiers.contains(Modifier.ABSTRACT);
      boolean hasBody = !isAbstract || owner.getKind() == ElementKind.ENUM;
      if (owner.getKind() == ElementKind.ENUM) {
        modifiers.remove(Modifier.ABSTRACT); // Its constants have no bodies here.
      }
      text.append(method.isDefault() ? "default " : "")
          .append(words(modifiers))
          .append(parameters(method.getTypeParameters()))
          .append(' ')
          .append(spelled(method.getReturnType()))
          .append(' ')
          .append(method.getSimpleName())
          .append(arguments(method));
      AnnotationValue value = method.getDefaultValue();
      text.append(
          value == null ? "" : " default " + value.accept(new DefaultValue(mentioned), null));
      text.append(hasBody ? " { throw null; }\n" : ";\n");
    }

    private static boolean isOfEveryEnum(ExecutableElement method) {
      return method.getModifiers().contains(Modifier.STATIC)
          && (method.getSimpleName().contentEquals("values")
              || method.getSimpleName().contentEquals("valueOf"));
    }

    private String arguments(ExecutableElement method) throws UnprintableException {
      List<String> arguments = new ArrayList<>();
      int last = method.getParameters().size() - 1;
      for (VariableElement parameter : method.getParameters()) {
        String type = spelled(parameter.asType());
        boolean isVariable = method.isVarArgs() && arguments.size() == last;
        arguments.add(
            (isVariable ? type.substring(0, type.length() - 2) + "..." : type)
                + " "
                + parameter.getSimpleName());
      }
      List<? extends TypeMirror> thrown = method.getThrownTypes();
      return "("
          + String.join(", ", arguments)
          + ")"
          + (thrown.isEmpty() ? "" : " throws " + list(thrown));
    }

    private String components(TypeElement record) throws UnprintableException {
      for (ExecutableElement constructor :
          ElementFilter.constructorsIn(record.getEnclosedElements())) {
        if (isCanonical(record, constructor)) {
          String arguments = arguments(constructor);
          return arguments.substring(1, arguments.length() - 1);
        }
      }
      throw new UnprintableException(record + " has no canonical constructor");
    }

    private String constants(TypeElement type) {
      return type.getEnclosedElements().stream()
          .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
          .map(member -> member.getSimpleName().toString())
          .collect(Collectors.joining(", "));
    }

    private String parameters(List<? extends TypeParameterElement> parameters)
        throws UnprintableException {
      List<String> spelled = new ArrayList<>();
      for (TypeParameterElement parameter : parameters) {
        List<String> bounds = new ArrayList<>();
        for (TypeMirror bound : parameter.getBounds()) {
          bounds.add(spelled(bound));
        }
        spelled.add(
            parameter.getSimpleName()
                + (bounds.isEmpty() ? "" : " extends " + String.join(" & ", bounds)));
      }
      return spelled.isEmpty() ? "" : "<" + String.join(", ", spelled) + ">";
    }

    private String list(List<? extends TypeMirror> types) throws UnprintableException {
      List<String> spelled = new ArrayList<>();
      for (TypeMirror type : types) {
        spelled.add(spelled(type));
      }
      return String.join(", ", spelled);
    }

    private String spelled(TypeMirror type) throws UnprintableException {
      mention(type);
      return TypeNames.full(type);
    }

    private void mention(TypeMirror type) throws UnprintableException {
      if (type.getKind() == TypeKind.ERROR) {
        throw new UnprintableException("the type " + type + " does not exist yet");
      }
      if (type instanceof ArrayType array) {
        mention(array.getComponentType());
      } else if (type instanceof DeclaredType declared) {
        mentioned.add((TypeElement) declared.asElement());
        for (TypeMirror argument : declared.getTypeArguments()) {
          mention(argument);
        }
      }
    }
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

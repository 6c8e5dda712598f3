package dev.autocfg.processor.read;

import dev.autocfg.inspect.query.AskingPackage;
import dev.autocfg.processor.request.GeneratedName;
import dev.autocfg.processor.request.JavaType;
import dev.autocfg.processor.request.MethodRef;
import dev.autocfg.processor.request.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The declarations of the compilation as plain values. */
public final class Declarations {
  private static final Set<String> UNCHECKED =
      Set.of("java.lang.RuntimeException", "java.lang.Error");

  private final Elements elements;

  Declarations(Elements elements) {
    this.elements = elements;
  }

  /** Returns the package of an element, with its module. */
  public static AskingPackage packageOf(Elements elements, Element element) {
    ModuleElement module = elements.getModuleOf(element); // None below release 9.
    return new AskingPackage(
        module == null ? "" : module.getQualifiedName().toString(),
        elements.getPackageOf(element).getQualifiedName().toString());
  }

  /** Returns a type by name. */
  TypeRef type(TypeElement type) {
    List<String> names = new ArrayList<>();
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      names.add(0, e.getSimpleName().toString());
    }
    return new TypeRef(packageName(type), names, moduleName(type), isDeprecated(type));
  }

  private String moduleName(Element element) {
    ModuleElement module = elements.getModuleOf(element);
    return module == null ? "" : module.getQualifiedName().toString();
  }

  private String packageName(Element element) {
    return elements.getPackageOf(element).getQualifiedName().toString();
  }

  /** Returns the name that what is generated for an element is given. */
  GeneratedName generatedName(Element element) {
    if (element instanceof PackageElement) {
      return new GeneratedName(moduleName(element), packageName(element), "", true);
    }
    String stem = element.getSimpleName().toString();
    boolean isPublic = element.getModifiers().contains(Modifier.PUBLIC);
    Element outer = element.getEnclosingElement();
    while (outer instanceof TypeElement) {
      stem = outer.getSimpleName() + "_" + stem;
      isPublic &= outer.getModifiers().contains(Modifier.PUBLIC);
      outer = outer.getEnclosingElement();
    }
    return new GeneratedName(moduleName(element), packageName(element), stem, isPublic);
  }

  /** Returns whether code of the same package can name an element: nothing around it is private. */
  static boolean isReachable(Element element) {
    for (Element e = element; e instanceof TypeElement; e = e.getEnclosingElement()) {
      if (e.getModifiers().contains(Modifier.PRIVATE)) {
        return false;
      }
    }
    return true;
  }

  /** Returns a method with its signature. */
  static MethodRef method(ExecutableElement method) {
    List<MethodRef.Parameter> parameters = new ArrayList<>();
    method
        .getParameters()
        .forEach(
            parameter ->
                parameters.add(
                    new MethodRef.Parameter(
                        parameter.getSimpleName().toString(),
                        type(parameter.asType()),
                        MarksReader.of(parameter, parameter.asType()))));
    return new MethodRef(
        method.getSimpleName().toString(),
        type(method.getReturnType()),
        MarksReader.of(method, method.getReturnType()),
        parameters,
        checked(method),
        method.isVarArgs(),
        isDeprecated(method));
  }

  /** Returns the checked exceptions of a method (JLS 11.1.1). */
  private static List<JavaType> checked(ExecutableElement method) {
    return method.getThrownTypes().stream()
        .filter(type -> !isUnchecked(type))
        .map(Declarations::type)
        .toList();
  }

  private static boolean isUnchecked(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)) {
      return false;
    }
    TypeElement element = (TypeElement) declared.asElement();
    return UNCHECKED.contains(element.getQualifiedName().toString())
        || isUnchecked(element.getSuperclass());
  }

  private static boolean isDeprecated(Element element) {
    return element.getAnnotation(Deprecated.class) != null;
  }

  /** Returns a type of a signature; compilers differ in {@code toString()}, so it is not asked. */
  private static JavaType type(TypeMirror type) {
    if (type instanceof ArrayType array) {
      JavaType component = type(array.getComponentType());
      return new JavaType(component.name() + "[]", component.erasure() + "[]");
    }
    if (type instanceof DeclaredType declared) {
      String name = ((TypeElement) declared.asElement()).getQualifiedName().toString();
      String arguments =
          declared.getTypeArguments().stream()
              .map(argument -> type(argument).name())
              .collect(Collectors.joining(",", "<", ">"));
      return new JavaType(declared.getTypeArguments().isEmpty() ? name : name + arguments, name);
    }
    if (type.getKind().isPrimitive()) {
      String keyword = type.getKind().name().toLowerCase(Locale.ROOT);
      return new JavaType(keyword, keyword);
    }
    return new JavaType(type.toString(), type.toString());
  }

  /** Returns the simple names of the types and fields of a type and of what it extends. */
  static Set<String> nestedNames(TypeElement type) {
    Set<String> names = new TreeSet<>();
    addNested(type, names);
    return names;
  }

  private static void addNested(TypeElement type, Set<String> names) {
    ElementFilter.typesIn(type.getEnclosedElements())
        .forEach(nested -> names.add(nested.getSimpleName().toString()));
    ElementFilter.fieldsIn(type.getEnclosedElements())
        .forEach(field -> names.add(field.getSimpleName().toString()));
    for (TypeMirror parent : type.getInterfaces()) {
      if (parent instanceof DeclaredType declared) {
        addNested((TypeElement) declared.asElement(), names);
      }
    }
  }
}

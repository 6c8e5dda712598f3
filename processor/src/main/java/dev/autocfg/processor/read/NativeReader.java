package dev.autocfg.processor.read;

import dev.autocfg.processor.report.Position;
import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.report.Tag;
import dev.autocfg.processor.request.MethodRef;
import dev.autocfg.processor.request.NativeRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The reader of {@code @NativeInterface} and {@code @CFunction}. */
final class NativeReader {
  private final Elements elements;
  private final Reports reports;
  private final Declarations declarations;

  /** Creates a reader for one compilation. */
  NativeReader(Elements elements, Reports reports) {
    this.elements = elements;
    this.reports = reports;
    this.declarations = new Declarations(elements);
  }

  /** Returns the native interfaces, by name, and adds the elements that they were read from. */
  List<NativeRequest> read(List<Element> annotated, Set<Element> origins) {
    List<NativeRequest> requests = new ArrayList<>();
    for (Element element : annotated) {
      for (Mirror mirror : Mirror.all(element, Annotations.NATIVE_INTERFACE)) {
        if (isPlainInterface(element)) {
          requests.add(request((TypeElement) element, mirror, origins));
          origins.add(element);
        } else {
          bad(
              mirror.at(),
              "@NativeInterface is on "
                  + element
                  + ", which is not an interface that a class of its package can implement.\n"
                  + "  next: make it an interface that is neither sealed nor generic, and neither"
                  + " it nor what it is nested in private.");
        }
      }
    }
    return requests;
  }

  private static boolean isPlainInterface(Element element) {
    return element.getKind() == ElementKind.INTERFACE
        && Declarations.isReachable(element)
        && !element.getModifiers().contains(Modifier.SEALED)
        && ((TypeElement) element).getTypeParameters().isEmpty();
  }

  private NativeRequest request(TypeElement type, Mirror mirror, Set<Element> origins) {
    HeaderCheck check = new HeaderCheck(reports);
    check.names(mirror);
    check.defines(mirror);
    return new NativeRequest(
        declarations.type(type),
        declarations.generatedName(type),
        mirror.string("library"),
        mirror.strings("headers"),
        mirror.strings("defines"),
        mirror.string("init"),
        functions(type, mirror),
        defaults(type),
        new OpaqueReader(elements, declarations, reports).read(bound(type), origins),
        methodNames(type),
        Declarations.nestedNames(type),
        mirror.at(),
        mirror.at("library"),
        mirror.at("init"));
  }

  private Set<String> methodNames(TypeElement type) {
    Set<String> names = new HashSet<>();
    ElementFilter.methodsIn(elements.getAllMembers(type))
        .forEach(method -> names.add(method.getSimpleName().toString()));
    return names;
  }

  private List<NativeRequest.Function> functions(TypeElement type, Mirror whole) {
    List<NativeRequest.Function> functions = new ArrayList<>();
    for (ExecutableElement method : inDeclarationOrder(type)) {
      boolean isAbstract = method.getModifiers().contains(Modifier.ABSTRACT);
      if (isAbstract) {
        functions.add(function(method, type, whole));
      } else if (!Mirror.all(method, Annotations.C_FUNCTION).isEmpty()) {
        bad(Position.of(method), method + " has a body, so @CFunction has no effect on it.");
      }
    }
    return functions;
  }

  private List<ExecutableElement> bound(TypeElement type) {
    return inDeclarationOrder(type).stream()
        .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
        .toList();
  }

  private List<MethodRef> defaults(TypeElement type) {
    return inDeclarationOrder(type).stream()
        .filter(ExecutableElement::isDefault)
        .map(Declarations::method)
        .toList();
  }

  /** Returns the members that are not overridden: those of superinterfaces first. */
  private List<ExecutableElement> inDeclarationOrder(TypeElement type) {
    Set<ExecutableElement> members =
        new HashSet<>(ElementFilter.methodsIn(elements.getAllMembers(type)));
    Set<ExecutableElement> ordered = new LinkedHashSet<>();
    addDeclared(type, ordered);
    ordered.retainAll(members);
    return List.copyOf(ordered);
  }

  private static void addDeclared(TypeElement type, Set<ExecutableElement> ordered) {
    for (TypeMirror parent : type.getInterfaces()) {
      if (parent instanceof DeclaredType declared) {
        addDeclared((TypeElement) declared.asElement(), ordered);
      }
    }
    ordered.addAll(ElementFilter.methodsIn(type.getEnclosedElements()));
  }

  private void bad(Position at, String message) {
    reports.add(Tag.BadNativeInterface, at, message);
  }

  private NativeRequest.Function function(
      ExecutableElement method, TypeElement type, Mirror whole) {
    if (!method.getTypeParameters().isEmpty()) {
      bad(Position.of(method), method + " has type parameters, for which C has nothing.");
    }
    for (Mirror mirror : Mirror.all(method, Annotations.C_FUNCTION)) {
      return new NativeRequest.Function(
          Declarations.method(method),
          Optional.of(mirror.string("value")),
          mirror.flag("critical"),
          mirror.strings("variadic"),
          mirror.strings("names"),
          mirror.flag("optional"),
          mirror.has("check") ? mirror.string("check") : whole.string("check"),
          mirror.at("value"),
          mirror.at("variadic"),
          mirror.at("names"),
          mirror.has("check") ? mirror.at("check") : whole.at("check"));
    }
    Element place = method.getEnclosingElement().equals(type) ? method : type;
    bad(
        Position.of(place),
        "The method "
            + method
            + " has no C prototype.\n  next: add @CFunction(\"int f(void)\") with the prototype of"
            + " its C function, or make it a default method.");
    return new NativeRequest.Function(
        Declarations.method(method),
        Optional.empty(),
        false,
        List.of(),
        List.of(),
        false,
        "",
        Position.of(place),
        Position.of(place),
        Position.of(place),
        Position.of(place));
  }
}

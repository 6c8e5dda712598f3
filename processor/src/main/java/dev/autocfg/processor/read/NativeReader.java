package dev.autocfg.processor.read;

import dev.autocfg.processor.report.Diagnostics;
import dev.autocfg.processor.report.Position;
import dev.autocfg.processor.report.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads {@code @NativeInterface} and {@code @CFunction}. */
public final class NativeReader {
  private final Elements elements;
  private final Diagnostics diagnostics;

  /** Creates a reader for one compilation. */
  public NativeReader(Elements elements, Diagnostics diagnostics) {
    this.elements = elements;
    this.diagnostics = diagnostics;
  }

  /** Returns the native interfaces, by name. */
  public List<NativeRequest> read(AnnotatedElements annotated) {
    List<NativeRequest> requests = new ArrayList<>();
    for (Element element : annotated.all()) {
      for (Mirror mirror : Mirror.all(elements, element, Annotations.NATIVE_INTERFACE)) {
        if (isPlainInterface(element)) {
          requests.add(request((TypeElement) element, mirror));
        } else {
          diagnostics.report(
              Tag.BadNativeInterface,
              mirror.at(),
              "@NativeInterface stands on "
                  + element
                  + ", which is not an interface that a class of its package can implement.\n"
                  + "  next: make it an interface that is neither private, sealed nor generic.");
        }
      }
    }
    return requests;
  }

  private static boolean isPlainInterface(Element element) {
    return element.getKind() == ElementKind.INTERFACE
        && !element.getModifiers().contains(Modifier.PRIVATE)
        && !element.getModifiers().contains(Modifier.SEALED)
        && ((TypeElement) element).getTypeParameters().isEmpty();
  }

  private NativeRequest request(TypeElement type, Mirror mirror) {
    return new NativeRequest(
        type,
        GeneratedName.of(elements, type),
        mirror.string("library"),
        mirror.string("header"),
        mirror.string("init"),
        functions(type),
        mirror.at(),
        mirror.at("library"),
        mirror.at("init"));
  }

  private List<NativeRequest.Function> functions(TypeElement type) {
    List<NativeRequest.Function> functions = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(elements.getAllMembers(type))) {
      if (method.getModifiers().contains(Modifier.ABSTRACT)) {
        functions.add(function(method, type));
      }
    }
    functions.sort(
        Comparator.comparing((NativeRequest.Function f) -> f.method().getSimpleName().toString())
            .thenComparing(f -> f.method().toString()));
    return functions;
  }

  private NativeRequest.Function function(ExecutableElement method, TypeElement type) {
    for (Mirror mirror : Mirror.all(elements, method, Annotations.C_FUNCTION)) {
      return new NativeRequest.Function(
          method, mirror.string("value"), mirror.flag("critical"), mirror.at("value"));
    }
    Element place = method.getEnclosingElement().equals(type) ? method : type;
    diagnostics.report(
        Tag.BadNativeInterface,
        Position.of(place),
        "The method "
            + method
            + " has no C prototype.\n  next: add @CFunction(\"int f(void)\") with the prototype of"
            + " its C function, or make it a default method.");
    return new NativeRequest.Function(method, "", false, Position.of(place));
  }
}

package dev.autocfg.processor.read;

import dev.autocfg.language.c.CName;
import dev.autocfg.language.text.Nearest;
import dev.autocfg.language.text.Quote;
import dev.autocfg.processor.report.Position;
import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.report.Tag;
import dev.autocfg.processor.request.OpaqueType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The reader of {@code @COpaque} on the types that a native interface's methods name. */
final class OpaqueReader {
  private static final String HANDLE = "dev.autocfg.runtime.Handle";
  private static final String NEXT =
      "\n  next: make it an interface that extends dev.autocfg.runtime.Handle and nothing else,"
          + " neither sealed nor generic nor private, without abstract methods of its own.";

  private final Elements elements;
  private final Declarations declarations;
  private final Reports reports;

  OpaqueReader(Elements elements, Declarations declarations, Reports reports) {
    this.elements = elements;
    this.declarations = declarations;
    this.reports = reports;
  }

  /** Returns the opaque types among those that methods name, and adds their elements. */
  List<OpaqueType> read(List<ExecutableElement> methods, Set<Element> origins) {
    Set<TypeElement> named = new LinkedHashSet<>();
    for (ExecutableElement method : methods) {
      add(method.getReturnType(), named);
      method.getParameters().forEach(parameter -> add(parameter.asType(), named));
    }
    List<OpaqueType> opaques = new ArrayList<>();
    for (TypeElement type : named) {
      for (Mirror mirror : Mirror.all(type, Annotations.C_OPAQUE)) {
        check(type, mirror);
        opaques.add(opaque(type, mirror));
        origins.add(type);
      }
    }
    opaques.forEach(opaque -> owner(opaque, opaques));
    return opaques;
  }

  private void owner(OpaqueType opaque, List<OpaqueType> all) {
    if (opaque.owner().isPresent()
        && all.stream().noneMatch(each -> each.isNamed(opaque.owner().get()))) {
      bad(
          opaque.position(),
          "owner is "
              + Quote.of(opaque.owner().get())
              + ", but no method of the native interface takes such a handle"
              + Nearest.hint(opaque.owner().get(), all.stream().map(OpaqueType::name).toList())
              + ".");
    }
  }

  private static void add(TypeMirror type, Set<TypeElement> named) {
    if (type instanceof ArrayType array) {
      add(array.getComponentType(), named);
    } else if (type instanceof DeclaredType declared) {
      named.add((TypeElement) declared.asElement());
    }
  }

  private OpaqueType opaque(TypeElement type, Mirror mirror) {
    return new OpaqueType(
        declarations.type(type),
        mirror.string("value").strip().replaceAll("\\s+", " "),
        Optional.of(mirror.string("free")).filter(name -> !name.isEmpty()),
        Optional.of(mirror.string("owner").strip()).filter(name -> !name.isEmpty()),
        mirror.at());
  }

  private void check(TypeElement type, Mirror mirror) {
    if (!isHandle(type)) {
      bad(mirror.at(), "@COpaque is on " + type + ", which cannot stand for a pointer." + NEXT);
    }
    name(mirror, "value", mirror.string("value").strip().replaceFirst("^(struct|union)\\s+", ""));
    name(mirror, "free", mirror.string("free"));
    name(mirror, "owner", mirror.string("owner").strip().replaceFirst("^(struct|union)\\s+", ""));
  }

  private void name(Mirror mirror, String member, String name) {
    boolean mayBeEmpty = !member.equals("value");
    if (!CName.is(name) && !(mayBeEmpty && name.isEmpty())) {
      bad(
          mirror.at(member),
          member + " is " + Quote.of(mirror.string(member)) + ", which is no name in C.");
    }
  }

  private boolean isHandle(TypeElement type) {
    return type.getKind() == ElementKind.INTERFACE
        && Declarations.isReachable(type)
        && !type.getModifiers().contains(Modifier.SEALED)
        && type.getTypeParameters().isEmpty()
        && type.getInterfaces().size() == 1
        && type.getInterfaces().get(0) instanceof DeclaredType parent
        && ((TypeElement) parent.asElement()).getQualifiedName().contentEquals(HANDLE)
        && ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .noneMatch(method -> method.getModifiers().contains(Modifier.ABSTRACT))
        && elements.getTypeElement(HANDLE) != null;
  }

  private void bad(Position at, String message) {
    reports.add(Tag.BadNativeInterface, at, message);
  }
}

package dev.autocfg.processor.jdk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The stub of a type of the same compilation, a source without bodies, so that a nested compile can
 * use it: all members but private ones, with generics, constants, supertypes and nested types.
 *
 * <p>Left out: private members, but for types that others mention; annotations, but for those that
 * say how an annotation may be used; initial values that are not constants. A type with a member
 * whose type does not exist yet cannot be told.
 */
final class TypeStub {
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

  /** Prints a type, and once more for each private type in it that turns out to be mentioned. */
  Printed print(TypeElement outermost) throws UntellableException {
    Set<TypeElement> hidden = new HashSet<>();
    while (true) {
      StubText printing = new StubText(elements, types, hidden);
      printing.type(outermost);
      if (!hidden.addAll(privateTypes(printing.mentioned(), outermost))) {
        PackageElement pack = elements.getPackageOf(outermost);
        String head = pack.isUnnamed() ? "" : "package " + pack.getQualifiedName() + ";\n";
        return new Printed(head + printing.text(), printing.mentioned());
      }
    }
  }

  /** Returns the private types of a unit among others, and what they are nested in. */
  private static Set<TypeElement> privateTypes(Set<TypeElement> mentioned, TypeElement outermost) {
    Set<TypeElement> found = new HashSet<>();
    for (TypeElement type : mentioned) {
      if (outermost(type).equals(outermost)) {
        TypeElement around = type;
        while (around != null) {
          if (around.getModifiers().contains(Modifier.PRIVATE)) {
            found.add(around);
          }
          around = around.getEnclosingElement() instanceof TypeElement outer ? outer : null;
        }
      }
    }
    return found;
  }
}

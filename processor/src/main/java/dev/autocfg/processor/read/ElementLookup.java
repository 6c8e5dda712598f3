package dev.autocfg.processor.read;

import dev.autocfg.processor.request.ElementName;
import dev.autocfg.processor.request.TypeRef;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The way from elements to names, and back to the elements of the current round. */
public record ElementLookup(Elements elements) {
  /** Returns the name of a type or package. */
  static ElementName nameOf(Elements elements, QualifiedNameable element) {
    ModuleElement module = elements.getModuleOf(element); // None below release 9.
    return new ElementName(
        module == null ? "" : module.getQualifiedName().toString(),
        element.getKind() == ElementKind.PACKAGE,
        element.getQualifiedName().toString());
  }

  /** Returns the element of a name; {@code null} if the compilation has none. */
  @Nullable Element orNull(ElementName name) {
    ModuleElement module = elements.getModuleElement(name.module());
    if (name.isPackage()) {
      return module == null
          ? elements.getPackageElement(name.name())
          : elements.getPackageElement(module, name.name());
    }
    return module == null
        ? elements.getTypeElement(name.name())
        : elements.getTypeElement(module, name.name());
  }

  /** Returns the element of a name that was read in this round. */
  public Element find(ElementName name) {
    return Objects.requireNonNull(orNull(name), name.name());
  }

  /** Returns a type that was read in this round. */
  public Element find(TypeRef type) {
    return find(new ElementName(type.moduleName(), false, type.qualifiedName()));
  }
}

package dev.autocfg.processor.read;

import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Names a generated class after the element it belongs to.
 *
 * @param packageName the package, empty for the unnamed one
 * @param stem the simple name to which {@code Cfg}, {@code Native} or {@code Choice} is added:
 *     {@code A_Foo} for nested {@code A.Foo}
 * @param isPublic whether the generated class is public, as its model and all around it are
 */
public record GeneratedName(String packageName, String stem, boolean isPublic) {
  /** Returns the name of what is generated for an element. */
  public static GeneratedName of(Elements elements, Element element) {
    if (element instanceof PackageElement pack) {
      return new GeneratedName(pack.getQualifiedName().toString(), "", true);
    }
    String stem = element.getSimpleName().toString();
    boolean isPublic = element.getModifiers().contains(Modifier.PUBLIC);
    Element outer = element.getEnclosingElement();
    while (outer instanceof TypeElement) {
      stem = outer.getSimpleName() + "_" + stem;
      isPublic &= outer.getModifiers().contains(Modifier.PUBLIC);
      outer = outer.getEnclosingElement();
    }
    return new GeneratedName(
        elements.getPackageOf(element).getQualifiedName().toString(), stem, isPublic);
  }

  /** Returns whether code of the same package can name an element: nothing around it is private. */
  public static boolean isReachable(Element element) {
    for (Element e = element; e instanceof TypeElement; e = e.getEnclosingElement()) {
      if (e.getModifiers().contains(Modifier.PRIVATE)) {
        return false;
      }
    }
    return true;
  }

  /** Returns the simple name with an ending. */
  public String with(String ending) {
    return stem + ending;
  }

  /** Returns the binary name with an ending. */
  public String qualified(String ending) {
    return packageName.isEmpty() ? with(ending) : packageName + "." + with(ending);
  }
}

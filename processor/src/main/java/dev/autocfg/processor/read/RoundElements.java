package dev.autocfg.processor.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Finds annotated types and packages of a round in an order that the file order cannot change. */
record RoundElements(Elements elements, RoundEnvironment round) {
  /** Returns the elements that carry one of the annotations, by qualified name. */
  List<Element> with(Set<String> annotationTypes) {
    Set<Element> found = new LinkedHashSet<>();
    for (String name : annotationTypes) {
      TypeElement type = elements.getTypeElement(name);
      if (type != null) {
        found.addAll(round.getElementsAnnotatedWith(type));
      }
    }
    List<Element> sorted = new ArrayList<>(found);
    sorted.removeIf(element -> !(element instanceof QualifiedNameable));
    sorted.sort(Comparator.comparing(RoundElements::qualifiedName));
    return sorted;
  }

  private static String qualifiedName(Element element) {
    return element.getKind() + " " + ((QualifiedNameable) element).getQualifiedName();
  }
}

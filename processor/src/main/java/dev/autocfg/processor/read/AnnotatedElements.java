package dev.autocfg.processor.read;

import dev.autocfg.processor.request.ElementName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The types and packages of a compilation that carry our annotations, in an order that the file
 * order cannot change.
 *
 * <p>Names are kept and not elements, which do not outlive a round.
 */
public final class AnnotatedElements {
  private final Elements elements;
  private final ElementLookup lookup;
  private final SortedSet<ElementName> names = new TreeSet<>();
  private final Set<ElementName> earlier = new HashSet<>();
  private final Set<String> annotations = new HashSet<>();

  /** Creates an empty memory for one compilation. */
  public AnnotatedElements(Elements elements) {
    this.elements = elements;
    this.lookup = new ElementLookup(elements);
  }

  /** Adds what carries one of our annotations in a round; returns whether any of it is new. */
  public boolean add(RoundEnvironment round) {
    boolean any = false;
    for (String name : Annotations.ALL) {
      TypeElement type = elements.getTypeElement(name);
      if (type != null) {
        for (Element element : round.getElementsAnnotatedWith(type)) {
          annotations.add(name);
          any |= add(element);
        }
      }
    }
    return any;
  }

  /** Returns whether any element carries one of these annotations, as far as rounds have shown. */
  public boolean has(Set<String> annotationTypes) {
    return !Collections.disjoint(annotations, annotationTypes);
  }

  private boolean add(Element element) {
    if (!(element instanceof QualifiedNameable named)) {
      return false;
    }
    ElementName name = ElementLookup.nameOf(elements, named);
    return names.add(name) || earlier.remove(name);
  }

  /**
   * Adds an element that an earlier compilation had; returns whether it is there and new. Nothing
   * is written for it again, but choices are made with it.
   */
  public boolean addEarlier(ElementName name) {
    return lookup.orNull(name) != null && names.add(name) && earlier.add(name);
  }

  /** Returns whether an element is known, of this compilation or of an earlier one. */
  public boolean contains(ElementName name) {
    return names.contains(name);
  }

  /** Returns whether an element is only of an earlier compilation. */
  public boolean isEarlier(ElementName name) {
    return earlier.contains(name);
  }

  /** Returns the elements so far, by qualified name, as they are in this round. */
  List<Element> all() {
    List<Element> found = new ArrayList<>();
    for (ElementName name : names) {
      Element element = lookup.orNull(name);
      if (element != null) {
        found.add(element);
      }
    }
    return found;
  }
}

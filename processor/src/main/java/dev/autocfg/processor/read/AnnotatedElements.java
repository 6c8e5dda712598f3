package dev.autocfg.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Remembers which types and packages carry our annotations, in an order that the file order cannot
 * change.
 *
 * <p>Names are kept and not elements, which do not outlive a round.
 */
public final class AnnotatedElements {
  private record Key(boolean isPackage, String name) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byName = name.compareTo(other.name);
      return byName != 0 ? byName : Boolean.compare(isPackage, other.isPackage);
    }
  }

  private final Elements elements;
  private final SortedSet<Key> keys = new TreeSet<>();

  /** Creates an empty memory for one compilation. */
  public AnnotatedElements(Elements elements) {
    this.elements = elements;
  }

  /** Adds what carries one of the annotations in a round; returns whether there was any. */
  public boolean add(RoundEnvironment round, Set<String> annotationTypes) {
    boolean any = false;
    for (String name : annotationTypes) {
      TypeElement type = elements.getTypeElement(name);
      if (type != null) {
        for (Element element : round.getElementsAnnotatedWith(type)) {
          any |= add(element);
        }
      }
    }
    return any;
  }

  /** Returns whether nothing was added so far. */
  public boolean isEmpty() {
    return keys.isEmpty();
  }

  private boolean add(Element element) {
    if (element instanceof QualifiedNameable named) {
      boolean isPackage = element.getKind() == ElementKind.PACKAGE;
      return keys.add(new Key(isPackage, named.getQualifiedName().toString()));
    }
    return false;
  }

  /** Returns the elements remembered so far, by qualified name, as they are in this round. */
  List<Element> all() {
    List<Element> found = new ArrayList<>();
    for (Key key : keys) {
      Element element =
          key.isPackage ? elements.getPackageElement(key.name) : elements.getTypeElement(key.name);
      if (element != null) {
        found.add(element);
      }
    }
    return found;
  }
}

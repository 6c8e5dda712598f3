package dev.autocfg.processor.read;

import dev.autocfg.processor.request.TypeRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The types and packages of a compilation that carry our annotations, in an order that the file
 * order cannot change.
 *
 * <p>Names are kept and not elements, which do not outlive a round.
 */
public final class AnnotatedElements {
  private record Key(String module, boolean isPackage, String name) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::name).thenComparing(Key::isPackage).thenComparing(Key::module);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  private final Elements elements;
  private final SortedSet<Key> keys = new TreeSet<>();
  private final Set<String> annotations = new HashSet<>();

  /** Creates an empty memory for one compilation. */
  public AnnotatedElements(Elements elements) {
    this.elements = elements;
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
    if (element instanceof QualifiedNameable named) {
      boolean isPackage = element.getKind() == ElementKind.PACKAGE;
      ModuleElement module = elements.getModuleOf(element); // None below release 9.
      String moduleName = module == null ? "" : module.getQualifiedName().toString();
      return keys.add(new Key(moduleName, isPackage, named.getQualifiedName().toString()));
    }
    return false;
  }

  /** Returns the elements so far, by qualified name, as they are in this round. */
  List<Element> all() {
    List<Element> found = new ArrayList<>();
    for (Key key : keys) {
      Element element = find(key);
      if (element != null) {
        found.add(element);
      }
    }
    return found;
  }

  private @Nullable Element find(Key key) {
    ModuleElement module = elements.getModuleElement(key.module);
    if (key.isPackage) {
      return module == null
          ? elements.getPackageElement(key.name)
          : elements.getPackageElement(module, key.name);
    }
    return module == null
        ? elements.getTypeElement(key.name)
        : elements.getTypeElement(module, key.name);
  }

  /** Returns a type that was read in this round. */
  public Element find(TypeRef type) {
    Element found = find(new Key(type.moduleName(), false, type.qualifiedName()));
    return Objects.requireNonNull(found, type.qualifiedName());
  }
}

package dev.autocfg.processor.read;

import dev.autocfg.processor.request.Marks;
import java.util.List;
import java.util.Optional;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/** The reader of the annotations on parameters and methods of a native interface. */
final class MarksReader {
  private MarksReader() {}

  /** Returns the marks of a parameter, or of a method's result. */
  static Marks of(Element element, TypeMirror type) {
    return new Marks(
        isNullable(element) || isNullable(type),
        type instanceof ArrayType array && isNullable(array.getComponentType()),
        mark(element, Annotations.COUNTED_BY),
        mark(element, Annotations.OWNED),
        !Mirror.all(element, Annotations.BORROWED).isEmpty(),
        mark(element, Annotations.ERRNO));
  }

  private static Optional<Marks.Mark> mark(Element element, String annotation) {
    List<Mirror> found = Mirror.all(element, annotation);
    return found.stream()
        .findFirst()
        .map(mirror -> new Marks.Mark(mirror.string("value"), mirror.at("value")));
  }

  /** Returns whether an annotation says so, whoever declares it. */
  private static boolean isNullable(AnnotatedConstruct construct) {
    for (AnnotationMirror annotation : construct.getAnnotationMirrors()) {
      if (annotation.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable")) {
        return true;
      }
    }
    return false;
  }
}

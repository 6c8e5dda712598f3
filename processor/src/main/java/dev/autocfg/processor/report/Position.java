package dev.autocfg.processor.report;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * Says where a diagnostic points: at an annotation's value, else at the annotation, else at the
 * element; at nothing where the options of the compilation are at fault. Opaque to everything but
 * {@link Diagnostics}.
 *
 * @param element the element, or {@code null}
 * @param annotation the annotation, or {@code null}
 * @param value the annotation's value, or {@code null}
 */
public record Position(Element element, AnnotationMirror annotation, AnnotationValue value) {
  /** Points at no source. */
  public static final Position NOWHERE = new Position(null, null, null);

  /** Points at an element. */
  public static Position of(Element element) {
    return new Position(element, null, null);
  }
}

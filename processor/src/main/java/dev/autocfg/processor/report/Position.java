package dev.autocfg.processor.report;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * Says where a diagnostic points: at an annotation's value, else at the annotation, else at the
 * element; at nothing where the options of the compilation are at fault. Opaque to everything but
 * {@link Diagnostics}.
 *
 * @param element the element, or {@code null} where the text itself names the place
 * @param annotation the annotation, or {@code null}
 * @param value the annotation's value, or {@code null}
 * @param member the name of the value; empty for the whole annotation
 * @param index the place among the annotations of this type on the element
 */
public record Position(
    Element element, AnnotationMirror annotation, AnnotationValue value, String member, int index) {
  /** Points at no source: the options are at fault, or a file that the compiler does not know. */
  public static final Position NOWHERE = new Position(null, null, null, "", 0);

  /** Points at an element. */
  public static Position of(Element element) {
    return new Position(element, null, null, "", 0);
  }
}

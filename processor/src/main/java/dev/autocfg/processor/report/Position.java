package dev.autocfg.processor.report;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * The position of a diagnostic: an annotation's value, else the annotation, else the element; none
 * if the cause is an option or a file that the compiler does not know. Only {@link Diagnostics}
 * reads the components.
 *
 * @param element the element, or {@code null} if the message itself names the place
 * @param annotation the annotation, or {@code null}
 * @param value the annotation's value, or {@code null}
 * @param member the name of the value; empty for the whole annotation
 * @param index the index among the annotations of this type on the element
 */
public record Position(
    @Nullable Element element,
    @Nullable AnnotationMirror annotation,
    @Nullable AnnotationValue value,
    String member,
    int index) {
  /** The position of a fault that is in no source file known to the compiler. */
  public static final Position NOWHERE = new Position(null, null, null, "", 0);

  /** Returns the position of an element. */
  public static Position of(Element element) {
    return new Position(element, null, null, "", 0);
  }
}

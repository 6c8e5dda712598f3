package dev.autocfg.processor.read;

import dev.autocfg.processor.report.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * One of our annotations, read through its mirror, with defaults.
 *
 * <p>{@code Element.getAnnotation} would load the annotation's class into the compiler and throw
 * {@code MirroredTypeException} for class values.
 */
record Mirror(Element element, AnnotationMirror annotation, int index) {
  /** Returns the annotations of one type on an element, those inside its container included. */
  static List<Mirror> all(Element element, String annotationType) {
    List<Mirror> found = new ArrayList<>();
    for (AnnotationMirror candidate : element.getAnnotationMirrors()) {
      Mirror mirror = new Mirror(element, candidate, found.size());
      if (mirror.is(annotationType)) {
        found.add(mirror);
      } else if (mirror.is(annotationType + ".List")) {
        for (AnnotationValue value : mirror.array("value")) {
          AnnotationMirror repeated = (AnnotationMirror) value.getValue();
          found.add(new Mirror(element, repeated, found.size()));
        }
      }
    }
    return found;
  }

  private boolean is(String annotationType) {
    return annotation.getAnnotationType().toString().equals(annotationType);
  }

  String string(String member) {
    return value(member).getValue() instanceof String text ? text : "";
  }

  List<String> strings(String member) {
    List<String> texts = new ArrayList<>();
    for (AnnotationValue value : array(member)) {
      texts.add(String.valueOf(value.getValue()));
    }
    return texts;
  }

  /** Returns whether a member is written, and so not its default. */
  boolean has(String member) {
    return written(member) != null;
  }

  int integer(String member) {
    return value(member).getValue() instanceof Integer number ? number : 0;
  }

  boolean flag(String member) {
    return value(member).getValue() instanceof Boolean truth && truth;
  }

  /** Returns a class value, or {@code null} where the source names a type that does not exist. */
  @Nullable TypeMirror type(String member) {
    return value(member).getValue() instanceof TypeMirror type ? type : null;
  }

  /** Returns class values, without those that javac could not make into a type. */
  List<TypeMirror> types(String member) {
    List<TypeMirror> types = new ArrayList<>();
    for (AnnotationValue value : array(member)) {
      if (value.getValue() instanceof TypeMirror type) {
        types.add(type);
      }
    }
    return types;
  }

  /** Returns where a diagnostic about a member points. */
  Position at(String member) {
    return new Position(element, annotation, written(member), member, index);
  }

  /** Returns where a diagnostic about the whole annotation points. */
  Position at() {
    return new Position(element, annotation, null, "", index);
  }

  private @Nullable AnnotationValue written(String member) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        annotation.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(member)) {
        return entry.getValue();
      }
    }
    return null;
  }

  private AnnotationValue value(String member) {
    AnnotationValue written = written(member);
    return written == null ? defaultOf(member) : written;
  }

  private AnnotationValue defaultOf(String member) {
    for (Element element : annotation.getAnnotationType().asElement().getEnclosedElements()) {
      if (element instanceof ExecutableElement method
          && method.getSimpleName().contentEquals(member)
          && method.getDefaultValue() != null) {
        return method.getDefaultValue();
      }
    }
    throw new IllegalStateException(annotation + " has no value " + member);
  }

  private List<AnnotationValue> array(String member) {
    List<AnnotationValue> values = new ArrayList<>();
    if (value(member).getValue() instanceof List<?> list) {
      for (Object item : list) {
        values.add((AnnotationValue) item);
      }
    }
    return values;
  }
}

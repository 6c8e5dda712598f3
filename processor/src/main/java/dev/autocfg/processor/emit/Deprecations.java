package dev.autocfg.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import java.util.Collection;
import java.util.Optional;
import javax.lang.model.element.Element;

/** Keeps generated code from warning about what its authors deprecated. */
final class Deprecations {
  private Deprecations() {}

  /**
   * Returns the annotation for a class that names these elements: javac warns of the use of a
   * deprecated one outside its own class, and whoever deprecates a candidate still wants it chosen.
   */
  static Optional<AnnotationSpec> suppressed(Collection<? extends Element> named) {
    if (named.stream().noneMatch(Deprecations::isDeprecated)) {
      return Optional.empty();
    }
    return Optional.of(
        AnnotationSpec.builder(SuppressWarnings.class)
            .addMember("value", "{$S, $S}", "deprecation", "removal")
            .build());
  }

  private static boolean isDeprecated(Element element) {
    return element.getAnnotation(Deprecated.class) != null;
  }
}

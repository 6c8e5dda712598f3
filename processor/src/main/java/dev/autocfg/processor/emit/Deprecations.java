package dev.autocfg.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import dev.autocfg.processor.poet.Poet;
import java.util.Optional;

/** The annotation that keeps generated code from warning about what its authors deprecated. */
final class Deprecations {
  private Deprecations() {}

  /**
   * Returns the annotation for a class that names something deprecated: javac warns of the use of a
   * deprecated element outside its own class, and a deprecated candidate is still wanted chosen.
   *
   * @param named whether anything that the class names is deprecated
   */
  static Optional<AnnotationSpec> suppressed(boolean named) {
    if (!named) {
      return Optional.empty();
    }
    return Optional.of(
        AnnotationSpec.builder(SuppressWarnings.class)
            .addMember("value", "{$L, $L}", Poet.literal("deprecation"), Poet.literal("removal"))
            .build());
  }
}

package dev.autocfg;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The condition on which a source file below {@code -Aautocfg.sources} becomes part of the
 * compilation.
 *
 * <p>The annotation belongs on the first type of the file. If the condition holds, the file is
 * compiled as it is. If not, the file is ignored, and a {@link Candidate} declared in it is not
 * part of its choice. Names that are decided at run time (a library, {@code os}, {@code arch})
 * count as holding. In all other files the annotation has no effect.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface When {
  /** Returns the condition, such as {@code "vector && release >= 22"}. */
  String value();
}

package dev.autocfg;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says on which condition a source file below {@code -Aautocfg.sources} joins the compilation.
 *
 * <p>It stands on the first type of the file. Where the condition holds, the file is compiled as it
 * is; where not, it is as if it did not exist, and a {@link Candidate} declared in it is left out
 * of its choice. What only a run can tell (a library, {@code os}, {@code arch}) counts as holding
 * here. Elsewhere the annotation has no effect.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface When {
  /** Returns the condition, such as {@code "vector && release >= 22"}. */
  String value();
}

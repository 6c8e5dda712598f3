package dev.autocfg;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Generates a class of constants that state the answers of the probes on the same element.
 *
 * <p>On a type {@code Foo} the class is {@code FooCfg}, in the same package and with the same
 * visibility; nested {@code A.Foo} gives {@code A_FooCfg}. On a package the class takes the given
 * {@link #name}. It has a {@code boolean HAS_<NAME>} for every probe, whether the answer is yes or
 * no, so that a misspelt name does not compile.
 *
 * <p>Answers about the compilation target are constant expressions, which javac folds and copies
 * into the classes that use them. Answers about the building machine (libraries) are {@code static
 * final} fields that javac does not copy.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
public @interface Autocfg {
  /**
   * Returns the simple name of the generated class; empty for the annotated type's name followed by
   * {@code Cfg}. A package needs one.
   */
  String name() default "";
}

package dev.autocfg;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A request for a generated class of constants that hold the answers of the probes on the same
 * element.
 *
 * <p>For a type {@code Foo} the class is {@code FooCfg}, in the same package and with the same
 * visibility; a nested type {@code A.Foo} gives {@code A_FooCfg}. For a package the class has the
 * given {@link #name}. It declares {@code boolean HAS_<NAME>} for every probe, whatever the answer,
 * so that a misspelt name does not compile.
 *
 * <p>Answers about the compilation target are constant expressions, which javac folds and copies
 * into the classes that use them. Answers about the building machine (libraries, headers) are
 * {@code static final} fields that javac does not copy.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
public @interface Autocfg {
  /**
   * Returns the simple name of the generated class; empty for the name of the annotated type
   * followed by {@code Cfg}. Required on a package.
   */
  String name() default "";
}

package dev.autocfg;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One implementation of a contract.
 *
 * <p>The candidates for a contract {@code Foo} are collected in the generated class {@code
 * FooChoice}. At run time it chooses the first one in the order of {@link #rank} whose condition
 * holds, whose accessible no-argument constructor returns normally, and whose {@link KnownAnswer}
 * passes.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Candidate {
  /** Returns the contract: a type that the annotated class is assignable to. */
  Class<?> of();

  /**
   * Returns the condition, such as {@code "sodium && os == linux"}; an empty condition always
   * holds. Names of probes of the compilation target are decided when the library is built. Names
   * of libraries, and properties of the machine, are decided at run time.
   */
  String when() default "";

  /** Returns the position in the order: the lowest rank is tried first. Ranks must differ. */
  int rank();
}

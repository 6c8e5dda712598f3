package dev.autocfg;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names a class as one implementation of a contract.
 *
 * <p>The candidates of {@code Foo} are collected in {@code FooChoice}, which takes the first whose
 * condition holds, whose native interfaces can be used, whose accessible no-argument constructor
 * returns, and whose {@link KnownAnswer} passes.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Candidate {
  /** Returns the contract: a type that the annotated class is assignable to. */
  Class<?> of();

  /**
   * Returns the condition, such as {@code "sodium && ffm"}; empty for always. What depends on the
   * compilation target is decided when the library is built, what depends on a library or on the
   * machine when it is run.
   */
  String when() default "";

  /**
   * Returns the native interfaces that the candidate depends on: it is refused where one of them
   * cannot be used, and none of their libraries need be named in {@link #when}. If empty, the
   * candidate depends on the one native interface on each library that {@code when} asks for; it is
   * an error if a library has several.
   */
  Class<?>[] uses() default {};

  /** Returns the place in the order: the lowest is asked first. Two equal ranks are an error. */
  int rank();
}

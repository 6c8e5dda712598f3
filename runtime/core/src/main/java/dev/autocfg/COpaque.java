package dev.autocfg;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An interface that stands for pointers to a C type of which only the library knows what is inside.
 *
 * <pre>{@code
 * @COpaque(value = "sqlite3_stmt", free = "sqlite3_finalize", owner = "sqlite3")
 * interface Statement extends Handle {}
 * }</pre>
 *
 * <p>The interface extends {@link dev.autocfg.runtime.Handle} and has no abstract method of its
 * own. Methods of a native interface take it for {@code x *}, return it, and take an array of one,
 * which C sets, for {@code x **}. With {@link CountedBy}, an array of handles is one that C reads.
 *
 * <p>What C returns from a function that has a handle among its parameters says whether it is
 * {@link Owned} or {@link Borrowed}; else a result that is no pointer to {@code const}, and what C
 * sets, is owned.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface COpaque {
  /** Returns the name of the type in C: {@code "sqlite3"}, {@code "struct archive"}. */
  String value();

  /**
   * Returns the C name of the function that frees it, whose only parameter is the pointer; empty
   * for none. The library must export it. Its result is dropped, unless a method bound to that
   * function is called, which closes the handle as {@code close()} does.
   */
  String free() default "";

  /**
   * Returns the C name of the type of its owner; empty for none. A handle belongs to the first
   * handle of that type among the arguments of the call that made it. Closing the owner first
   * closes what is open under it, the newest first.
   */
  String owner() default "";
}

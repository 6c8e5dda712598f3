package dev.autocfg;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The binding of a method of a {@link NativeInterface} to a C function.
 *
 * <p>The prototype determines the types of the call, and its {@code const} qualifiers determine the
 * direction of each pointer. The width of {@code size_t}, {@code long} and similar types is that of
 * the machine that runs the program.
 *
 * <table>
 *   <caption>The Java type for each C type</caption>
 *   <tr><th>C</th><th>Java</th></tr>
 *   <tr><td>{@code _Bool}</td><td>{@code boolean}</td></tr>
 *   <tr><td>{@code char}, {@code int8_t}, {@code uint8_t}</td><td>{@code byte}</td></tr>
 *   <tr><td>{@code short}, {@code int16_t}, {@code uint16_t}</td>
 *     <td>{@code short}; {@code char} if unsigned</td></tr>
 *   <tr><td>{@code int}, {@code int32_t}, {@code uint32_t}, {@code enum x}</td>
 *     <td>{@code int}</td></tr>
 *   <tr><td>{@code long}, {@code long long}, {@code int64_t}, {@code uint64_t}, {@code size_t},
 *     {@code intptr_t} …</td><td>{@code long}</td></tr>
 *   <tr><td>{@code float}, {@code double}</td><td>{@code float}, {@code double}</td></tr>
 *   <tr><td>pointer to numbers or {@code void}</td>
 *     <td>an array of the same width ({@code byte[]} … {@code double[]}, {@code boolean[]}; of any
 *     width for {@code void}), or a {@code ByteBuffer} from its position</td></tr>
 *   <tr><td>{@code const char *}, {@code char *}</td>
 *     <td>{@code String} in UTF-8, or {@code byte[]}</td></tr>
 *   <tr><td>{@code char **}, {@code const char **}</td>
 *     <td>{@code String[1]}, which C fills; with {@link CountedBy}, an array that C reads</td></tr>
 *   <tr><td>any pointer</td><td>{@code long}, the address; where the release is 22 or newer, {@code
 *     MemorySegment}</td></tr>
 * </table>
 *
 * <p>A Java type may be wider than its C type. A value that does not fit is then an {@link
 * ArithmeticException} before the call, and a result is extended by the sign of the C type. Equally
 * wide types of Java and C hold the same bits, whatever their signs.
 *
 * <p>{@code null} is refused with a {@link NullPointerException}, as is a result that is {@code
 * NULL}, unless the parameter, or the method, has an annotation named {@code Nullable}. The memory
 * of an array, a buffer or a string is lent for the call only: C must not keep its address. {@link
 * CountedBy} says how much of it C uses, and {@link Errno} adds the error number.
 *
 * <p>Checks run in this order: null, the range of values, counts. Where one of them fails, nothing
 * was called or changed.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface CFunction {
  /** Returns the C prototype: {@code "int sodium_init(void)"}. */
  String value();

  /**
   * Returns the types of the arguments that follow the fixed ones of a function that takes {@code
   * ...}, each as C declares it: {@code "unsigned int mode"}. The name may be left out. A type is
   * one after the default promotions (C11 6.5.2.2p6): never {@code float}, {@code char} or {@code
   * short}.
   */
  String[] variadic() default {};

  /**
   * Returns the names under which libraries export the function, the best first; empty for that of
   * the prototype, which has to be among them.
   */
  String[] names() default {};

  /**
   * Returns whether the library is usable without the function. Where it is absent, {@code
   * FooNative.has("c_name")} returns {@code false}, and the method throws {@link
   * UnsupportedOperationException}.
   */
  boolean optional() default false;

  /**
   * Returns the name of a {@code default} method of the interface that gets each result right after
   * the call, on its thread, and returns it or throws; {@code ""} for none. Where this is not
   * written, it is that of the interface ({@link NativeInterface#check}).
   */
  String check() default "";

  /**
   * Returns whether arrays and heap buffers are passed without a copy. No garbage collection can
   * then begin until the function returns, so this suits short calls that do not call back into
   * Java. Otherwise the contents are copied to native memory for the call, and copied back unless
   * the pointer is to {@code const}.
   */
  boolean critical() default false;
}

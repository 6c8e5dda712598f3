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
 *   <tr><td>{@code short}, {@code int16_t}, {@code uint16_t}</td><td>{@code short}</td></tr>
 *   <tr><td>{@code int}, {@code int32_t}, {@code uint32_t}</td><td>{@code int}</td></tr>
 *   <tr><td>{@code long}, {@code long long}, {@code int64_t}, {@code uint64_t}, {@code size_t},
 *     {@code intptr_t} …</td><td>{@code long}</td></tr>
 *   <tr><td>{@code float}, {@code double}</td><td>{@code float}, {@code double}</td></tr>
 *   <tr><td>pointer to a byte type or {@code void}</td>
 *     <td>{@code byte[]} or {@code ByteBuffer}</td></tr>
 *   <tr><td>any other pointer to data</td><td>{@code ByteBuffer}</td></tr>
 *   <tr><td>{@code const char *} as result</td><td>{@code String}</td></tr>
 * </table>
 *
 * <p>An array is passed from its first element, and a buffer from its position, which does not
 * change. {@code null} is passed as {@code NULL}. The memory is valid during the call only: the C
 * function must not keep the address of an array or of a heap buffer.
 *
 * <p>Autocfg does not compare the prototype with the header. A wrong prototype can crash the JVM or
 * give wrong results.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface CFunction {
  /** Returns the C prototype: {@code "int sodium_init(void)"}. */
  String value();

  /**
   * Returns whether arrays and heap buffers are passed without a copy. No garbage collection can
   * then begin until the function returns, so this suits short calls that do not call back into
   * Java. Otherwise the contents are copied to native memory for the call, and copied back unless
   * the pointer is to {@code const}.
   */
  boolean critical() default false;
}

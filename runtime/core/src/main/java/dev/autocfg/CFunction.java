package dev.autocfg;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds a method of a {@link NativeInterface} to a C function.
 *
 * <p>The prototype is the single truth: it gives the call's types, and {@code const} its
 * directions. {@code size_t}, {@code long} and the like take their width from the machine that
 * runs.
 *
 * <table>
 *   <caption>What a Java type stands for</caption>
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
 * <p>An array is passed from its first element; a buffer from its position, which is not moved.
 * {@code null} is passed as {@code NULL}. Memory is lent for the call only: C must not keep the
 * address of an array or of a heap buffer.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface CFunction {
  /** Returns the C prototype: {@code "int sodium_init(void)"}. */
  String value();

  /**
   * Returns whether arrays and heap buffers are passed without a copy, at the price that no garbage
   * collection can begin until the function returns: for short calls that do not call back.
   * Otherwise they are copied to native memory for the call, and back where the pointer is not to
   * {@code const}.
   */
  boolean critical() default false;
}

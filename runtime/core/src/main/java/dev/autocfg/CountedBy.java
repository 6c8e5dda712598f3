package dev.autocfg;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The number of elements that C reads or writes behind a pointer.
 *
 * <p>On a parameter, the array or buffer must have at least so many, or the call throws {@link
 * IndexOutOfBoundsException} before C is called; {@code null} has none. On a method, which returns
 * what its C function's result points to, it is the length of the copy. Elements are those of the C
 * pointer, and bytes for {@code void}.
 *
 * <pre>{@code
 * @CFunction("int compress(unsigned char *out, size_t *outlen, const void *in, size_t inlen)")
 * int compress(@CountedBy("*outlen") byte[] out, long[] outlen,
 *     @CountedBy("inlen") byte[] in, long inlen);
 * }</pre>
 *
 * <p>A parameter that is a whole count, such as {@code inlen} above, may be left out of the Java
 * method, and then all such are: the length of the array, the remaining elements of the buffer, or
 * the bytes of the string in UTF-8 are passed. Arrays that share a count must then be equally long.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.METHOD})
public @interface CountedBy {
  /**
   * Returns the count: sums, differences and products of whole numbers, of number parameters by
   * their names in C, and of {@code *p}, the value that parameter {@code p} points to. For example
   * {@code "len"}, {@code "*len"}, {@code "inl + 15"}, {@code "size * n"}. It is computed without a
   * sign and without overflow. {@code "?"} says that nothing can tell the count.
   */
  String value();
}

package dev.autocfg.processor.request;

/**
 * A type of a signature.
 *
 * @param name the type as source spells it with qualified names, without annotations: {@code
 *     byte[]}, {@code java.util.List<java.lang.String>}
 * @param erasure the same without type arguments: {@code java.util.List}
 */
public record JavaType(String name, String erasure) {
  @Override
  public String toString() {
    return name;
  }
}

package dev.autocfg.language.java;

import java.util.List;
import java.util.Optional;

/**
 * The declarations of a Java source file that decide whether it joins a compilation.
 *
 * @param packageName the package; empty for the unnamed one
 * @param packageLine the line of the package declaration, 1 if there is none
 * @param types the top-level types in source order
 * @param conditions the {@code @When} annotations of the first type
 */
public record SourceHeader(
    String packageName, int packageLine, List<DeclaredType> types, List<WhenValue> conditions) {
  /** Copies the lists. */
  public SourceHeader {
    types = List.copyOf(types);
    conditions = List.copyOf(conditions);
  }

  /** The simple name of a type and the line of the name. */
  public record DeclaredType(String name, int line) {}

  /**
   * The value of a {@code @When} annotation.
   *
   * @param text the value; empty if it contains anything other than string literals
   * @param line the line of the annotation
   */
  public record WhenValue(Optional<String> text, int line) {}

  /** Returns the header of a source; of text that is not Java, a header without types. */
  public static SourceHeader parse(String source) {
    return new SourceHeaderParser(source).parse();
  }

  /** Returns the qualified name of a type of this source. */
  public String qualified(String type) {
    return packageName.isEmpty() ? type : packageName + "." + type;
  }
}

package dev.autocfg.processor.request;

import dev.autocfg.processor.report.Position;
import java.util.Optional;

/**
 * An interface that stands for pointers to a C type.
 *
 * @param name the name of the type in C, as written
 * @param free the C function that frees it; empty for none
 * @param owner the name in C of its owner's type; empty for none
 * @param position where diagnostics about it point
 */
public record OpaqueType(
    TypeRef type, String name, Optional<String> free, Optional<String> owner, Position position) {

  /** Returns whether a name in C, with or without {@code struct}, is that of the type. */
  public boolean isNamed(String cName) {
    return bare(cName).equals(bare(name));
  }

  private static String bare(String cName) {
    return cName.replaceFirst("^(struct|union)\\s+", "");
  }
}

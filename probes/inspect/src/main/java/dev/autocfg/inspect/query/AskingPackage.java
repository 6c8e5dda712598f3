package dev.autocfg.inspect.query;

/**
 * The package whose code asks, and its module: what such code may name differs between packages.
 *
 * @param module the module's name; empty for the unnamed one
 * @param name the package's name; empty for the unnamed one
 */
public record AskingPackage(String module, String name) {
  /** Returns the package for a message: {@code com.example}, {@code m/com.example}. */
  public String shown() {
    String shownName = name.isEmpty() ? "the unnamed package" : name;
    return module.isEmpty() ? shownName : module + "/" + shownName;
  }
}

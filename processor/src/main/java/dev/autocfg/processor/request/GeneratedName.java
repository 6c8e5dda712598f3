package dev.autocfg.processor.request;

/**
 * The name that a generated class takes from the element it belongs to.
 *
 * @param module the module, empty for the unnamed one and where there are no modules
 * @param packageName the package, empty for the unnamed one
 * @param stem the simple name to which {@code Cfg}, {@code Native} or {@code Choice} is added:
 *     {@code A_Foo} for nested {@code A.Foo}
 * @param isPublic whether the generated class is public, as its model and all around it are
 */
public record GeneratedName(String module, String packageName, String stem, boolean isPublic) {
  /** Returns the simple name with an ending. */
  public String with(String ending) {
    return stem + ending;
  }

  /** Returns what no other generated class has, with an ending: several modules may have a name. */
  public String key(String ending) {
    return module + "/" + qualified(ending);
  }

  /** Returns the binary name with an ending. */
  public String qualified(String ending) {
    return packageName.isEmpty() ? with(ending) : packageName + "." + with(ending);
  }
}

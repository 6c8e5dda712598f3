package dev.autocfg.inspect.pkgconfig;

/**
 * Names a package that another one requires, conflicts with or provides.
 *
 * @param version empty if any will do
 * @param internal whether it stands in {@code Requires.internal}: its flags are not wanted
 */
record PcDependency(String name, Comparison comparison, String version, boolean internal) {

  /** Returns it as the tool prints it: {@code x >= 1.0}; a wrong comparison is {@code (any)}. */
  @Override
  public String toString() {
    return version.isEmpty() ? name : name + " " + comparison + " " + version;
  }
}

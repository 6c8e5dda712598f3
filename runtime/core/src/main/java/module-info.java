/**
 * Annotations for feature detection at compile time, and the run time of what is generated. Users
 * name {@code dev.autocfg} and {@code dev.autocfg.runtime}; the third package is for generated
 * code.
 */
module dev.autocfg {
  requires static org.jspecify; // @NullMarked, read by tools only

  exports dev.autocfg;
  exports dev.autocfg.runtime;
  exports dev.autocfg.runtime.generated;
}

/** Annotations for feature detection at compile time, and what generated code needs at run time. */
module dev.autocfg {
  requires static org.jspecify; // @NullMarked, read by tools only

  exports dev.autocfg;
  exports dev.autocfg.runtime;
}

/** Annotations for feature detection at compile time, and what generated code needs at run time. */
module dev.autocfg {
  exports dev.autocfg;
  exports dev.autocfg.runtime;
}

/** Annotations for feature detection at compile time, and what generated code needs at run time. */
@SuppressWarnings("module") // The friends are compiled after this module.
module dev.autocfg {
  exports dev.autocfg;
  exports dev.autocfg.runtime;
  exports dev.autocfg.internal to
      dev.autocfg.probes,
      dev.autocfg.processor;
}

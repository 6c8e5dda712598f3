/**
 * The annotation processor, as the published jar holds it: with the probes and relocated copies of
 * what it depends on. A module with probes of its own requires this one.
 */
module dev.autocfg.processor {
  requires java.compiler;
  requires static jdk.compiler; // com.sun.source, its exported API, where javac is the compiler
  requires static org.jspecify; // @NullMarked, read by tools only

  exports dev.autocfg;
  exports dev.autocfg.probes;

  uses dev.autocfg.probes.Probe;

  provides javax.annotation.processing.Processor with
      dev.autocfg.processor.CfgProcessor,
      dev.autocfg.processor.BindingProcessor;
}

import dev.autocfg.processor.BindingProcessor;
import dev.autocfg.processor.CfgProcessor;

/**
 * The annotation processor, as the published jar holds it: with the probes and relocated copies of
 * what it depends on. A module with probes of its own requires this one.
 */
module dev.autocfg.processor {
  requires java.compiler;
  requires static jdk.compiler; // com.sun.source, its exported API, where javac is the compiler

  exports dev.autocfg.probes;
  exports dev.autocfg.probes.fact;

  uses dev.autocfg.probes.Probe;

  provides javax.annotation.processing.Processor with
      CfgProcessor,
      BindingProcessor;
}

import dev.autocfg.processor.BindingProcessor;
import dev.autocfg.processor.CfgProcessor;

/**
 * The annotation processor, as the published jar holds it: with the probes and relocated copies of
 * what it depends on.
 */
module dev.autocfg.processor {
  requires java.compiler;

  provides javax.annotation.processing.Processor with
      CfgProcessor,
      BindingProcessor;
}

package dev.autocfg.processor;

import com.google.auto.service.AutoService;
import dev.autocfg.processor.read.Annotations;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * The processor that writes {@code FooNative} for each native interface and {@code FooChoice} for
 * each contract with candidates, after the conditional sources have joined the compilation.
 *
 * <p>Aggregating in Gradle's terms: each class may depend on every probe, native interface and
 * candidate of the compilation.
 */
@AutoService(Processor.class)
public final class BindingProcessor extends AbstractProcessor {
  private Session session;

  /** Creates the processor; the compiler does so through {@code ServiceLoader}. */
  public BindingProcessor() {}

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    session = new Session(environment, BindingProcessor.class);
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Session.withGenerated(Annotations.PROBES_AND_BINDINGS);
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Session.options(processingEnv);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported(); // A fixed one would warn on every newer release.
  }

  @Override
  @SuppressWarnings("DoNotClaimAnnotations") // Session.claims says why.
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    session.guarded(annotations, () -> session.pipeline().bindings(round, session.output()));
    return session.claims(annotations);
  }
}

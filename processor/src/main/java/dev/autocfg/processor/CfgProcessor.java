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
 * The processor that writes {@code FooCfg} for each {@code @Autocfg}.
 *
 * <p>Isolating in Gradle's terms: each class depends on one element only.
 */
@AutoService(Processor.class)
public final class CfgProcessor extends AbstractProcessor {
  private Session session;

  /** Creates the processor; the compiler does so through {@code ServiceLoader}. */
  public CfgProcessor() {}

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    session = new Session(environment, CfgProcessor.class);
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Session.withGenerated(Annotations.CONSTANTS);
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
    session.guarded(annotations, () -> session.pipeline().constants(round, session.output()));
    return session.claims(annotations);
  }
}

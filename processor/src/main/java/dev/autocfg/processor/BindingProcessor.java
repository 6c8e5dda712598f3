package dev.autocfg.processor;

import com.google.auto.service.AutoService;
import dev.autocfg.processor.read.AnnotatedElements;
import dev.autocfg.processor.read.Annotations;
import dev.autocfg.processor.read.ProbeReader;
import dev.autocfg.processor.read.ProbeRequest;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Generates {@code FooNative} for each native interface and {@code FooChoice} for each contract
 * with candidates, after the conditional sources have joined the compilation.
 *
 * <p>Aggregating in Gradle's terms: each class may depend on every probe, native interface and
 * candidate of the compilation.
 */
@AutoService(Processor.class)
public final class BindingProcessor extends AbstractProcessor {
  private Session session;
  private AnnotatedElements annotated;
  private JoinedSources sources;
  private BuildPolicies policies;
  private FactFinder facts;
  private Bindings bindings;

  /** Creates the processor; the compiler does so through {@code ServiceLoader}. */
  public BindingProcessor() {}

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    session = new Session(environment, BindingProcessor.class);
    annotated = new AnnotatedElements(environment.getElementUtils());
    policies = new BuildPolicies(environment.getOptions(), session.diagnostics());
    sources = new JoinedSources(session, this::facts);
    bindings = new Bindings(session, policies, this::facts);
  }

  /** Made at the first question, as only a round has the elements that it looks up. */
  private FactFinder facts() {
    if (facts == null) {
      facts = new FactFinder(session, policies, session.diagnostics(), this::isLeftToUs);
    }
    return facts;
  }

  /** CfgProcessor asks the probes on elements with {@code @Autocfg}, and says what is wrong. */
  private boolean isLeftToUs(ProbeRequest probe) {
    return !ProbeReader.hasConstants(probe.element());
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
    boolean isNew = annotated.add(round, Annotations.PROBES_AND_BINDINGS);
    if (isNew || sources.isAwaited()) {
      session.guarded(() -> generate(round));
    }
    if (round.processingOver()) {
      session.guarded(() -> new LastRound(session).finish(annotated, bindings.accountant()));
    }
    return session.claims(annotations);
  }

  private void generate(RoundEnvironment round) {
    if (!round.processingOver() && sources.ready(annotated, round)) {
      bindings.generate(annotated);
    }
  }
}

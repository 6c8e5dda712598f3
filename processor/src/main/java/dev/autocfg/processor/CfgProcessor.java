package dev.autocfg.processor;

import com.google.auto.service.AutoService;
import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.processor.account.Accountant;
import dev.autocfg.processor.emit.CfgEmitter;
import dev.autocfg.processor.emit.GeneratedFile;
import dev.autocfg.processor.emit.SourceHead;
import dev.autocfg.processor.plan.CfgPlan;
import dev.autocfg.processor.plan.CfgPlanner;
import dev.autocfg.processor.read.AnnotatedElements;
import dev.autocfg.processor.read.Annotations;
import dev.autocfg.processor.read.CfgRequest;
import dev.autocfg.processor.read.ProbeReader;
import dev.autocfg.processor.report.Diagnostics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Generates {@code FooCfg} for each {@code @Autocfg}.
 *
 * <p>Isolating in Gradle's terms: each class depends on one element only. Faults in the probes
 * themselves are reported by {@link BindingProcessor}, which sees all of them; an element with such
 * a fault gets no class here.
 */
@AutoService(Processor.class)
public final class CfgProcessor extends AbstractProcessor {
  private Session session;
  private AnnotatedElements probes;

  /** Creates the processor; the compiler does so through {@code ServiceLoader}. */
  public CfgProcessor() {}

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    session = new Session(environment, CfgProcessor.class);
    probes = new AnnotatedElements(environment.getElementUtils());
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
    AnnotatedElements annotated = new AnnotatedElements(session.elements());
    if (annotated.add(round, Annotations.CONSTANTS)) {
      session.guarded(() -> generate(annotated));
    }
    probes.add(round, Annotations.PROBES_AND_BINDINGS);
    // Where there is any probe or binding, BindingProcessor was called, and it finishes.
    if (round.processingOver() && probes.isEmpty()) {
      session.guarded(
          () -> new LastRound(session).finish(probes, new Accountant(session.options())));
    }
    return session.claims(annotations);
  }

  /** Runs the phases: requests, facts, plans, sources. */
  private void generate(AnnotatedElements annotated) {
    Diagnostics elsewhere = Diagnostics.silent();
    ProbeReader reader = new ProbeReader(session.elements(), session.diagnostics(), elsewhere);
    List<CfgRequest> requests = reader.configs(annotated);
    BuildPolicies policies = new BuildPolicies(session.environment().getOptions(), elsewhere);
    boolean readable = session.diagnostics().gate();
    if (!elsewhere.gate() || !readable) {
      return;
    }
    Map<String, Fact> facts =
        new FactFinder(session, policies, elsewhere, probe -> true)
            .answer(reader.distinct(requests));
    List<CfgPlan> plans =
        new CfgPlanner(session.target().api(), session.diagnostics()).plan(requests, facts);
    if (session.diagnostics().gate() && elsewhere.gate()) {
      plans.forEach(this::write);
    }
  }

  private void write(CfgPlan plan) {
    Element element = plan.request().element();
    SourceHead head = session.output().head(element, plan.request().name().isPublic());
    for (GeneratedFile file : CfgEmitter.emit(plan, head)) {
      session.output().write(file, List.of(element));
    }
  }
}

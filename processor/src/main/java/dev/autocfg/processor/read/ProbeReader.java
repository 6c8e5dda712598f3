package dev.autocfg.processor.read;

import dev.autocfg.inspect.query.AskingPackage;
import dev.autocfg.inspect.query.CustomQuery;
import dev.autocfg.inspect.query.ReleaseQuery;
import dev.autocfg.processor.report.Diagnostics;
import dev.autocfg.processor.report.Tag;
import dev.autocfg.processor.request.GeneratedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;

/** A reader of {@code @Autocfg} and the probes. */
public final class ProbeReader {

  private final Elements elements;
  private final Diagnostics diagnostics;
  private final Diagnostics probeDiagnostics;
  private final QuestionCheck questions;
  private final HeaderCheck headers;

  /**
   * Creates a reader for one compilation.
   *
   * @param diagnostics takes faults in what asks for constants
   * @param probeDiagnostics takes faults in probes
   */
  public ProbeReader(Elements elements, Diagnostics diagnostics, Diagnostics probeDiagnostics) {
    this.elements = elements;
    this.diagnostics = diagnostics;
    this.probeDiagnostics = probeDiagnostics;
    this.questions = new QuestionCheck(probeDiagnostics);
    this.headers = new HeaderCheck(probeDiagnostics);
  }

  /** Returns what asks for constants, with the probes on the same elements. */
  public List<CfgRequest> configs(AnnotatedElements annotated) {
    List<CfgRequest> requests = new ArrayList<>();
    for (Element element : annotated.all()) {
      for (Mirror mirror : Mirror.all(element, Annotations.AUTOCFG)) {
        requests.add(config(element, mirror));
      }
    }
    return requests;
  }

  /** Returns whether the probes on an element give constants. */
  public static boolean hasConstants(Element element) {
    return !Mirror.all(element, Annotations.AUTOCFG).isEmpty();
  }

  private CfgRequest config(Element element, Mirror mirror) {
    GeneratedName name = new Declarations(elements).generatedName(element);
    String given = mirror.string("name");
    boolean isFit =
        given.isEmpty()
            ? !(element instanceof PackageElement)
            : SourceVersion.isName(given) && given.indexOf('.') < 0;
    if (!isFit) {
      diagnostics.report(
          Tag.BadName,
          mirror.at("name"),
          "@Autocfg(name = \""
              + given
              + "\") on "
              + element
              + " names no class.\n  next: give the simple name of the class to generate, such as"
              + " name = \"Features\"; only a type may go without.");
    }
    String className = given.isEmpty() ? name.with("Cfg") : given;
    return new CfgRequest(element, name, className, probes(element), mirror.at());
  }

  /**
   * Returns all probes, each name once for each package whose answer can differ; one name with two
   * questions is an error.
   */
  public List<ProbeRequest> probes(AnnotatedElements annotated) {
    List<ProbeRequest> probes = new ArrayList<>();
    for (Element element : annotated.all()) {
      probes.addAll(probes(element));
    }
    return distinct(probes.stream());
  }

  /** Returns the probes of requests in the same way. */
  public List<ProbeRequest> distinct(List<CfgRequest> requests) {
    return distinct(requests.stream().flatMap(request -> request.probes().stream()));
  }

  private List<ProbeRequest> distinct(Stream<ProbeRequest> probes) {
    Map<String, ProbeRequest> byName = new HashMap<>();
    Map<ProbeRequest.Key, ProbeRequest> byKey = new LinkedHashMap<>();
    probes.forEach(
        probe -> {
          ProbeRequest earlier = byName.putIfAbsent(probe.name(), probe);
          if (earlier != null && !earlier.query().equals(probe.query())) {
            probeDiagnostics.report(
                Tag.DuplicateProbe,
                probe.position(),
                "The name \""
                    + probe.name()
                    + "\" stands for another question on "
                    + earlier.element()
                    + ".\n  next: rename one of the two; a probe's name is unique in a"
                    + " compilation.");
            return;
          }
          byKey.putIfAbsent(probe.key(), probe);
        });
    List<ProbeRequest> distinct = new ArrayList<>(byKey.values());
    distinct.sort(Comparator.comparing(ProbeRequest::name)); // Stable: packages stay in order.
    return List.copyOf(distinct);
  }

  /** Returns the package of an element, with its module. */
  public static AskingPackage packageOf(Elements elements, Element element) {
    ModuleElement module = elements.getModuleOf(element); // None below release 9.
    return new AskingPackage(
        module == null ? "" : module.getQualifiedName().toString(),
        elements.getPackageOf(element).getQualifiedName().toString());
  }

  private List<ProbeRequest> probes(Element element) {
    ProbeBuilder probes = new ProbeBuilder(element, packageOf(elements, element), questions);
    new CompilerProbeReader(questions).read(element, probes);
    for (Mirror mirror : Mirror.all(element, Annotations.PROBE_RELEASE)) {
      questions
          .releases(mirror)
          .ifPresent(range -> probes.add(mirror, new ReleaseQuery(range), "value"));
    }
    for (Mirror mirror : Mirror.all(element, Annotations.PROBE_LIBRARY)) {
      questions
          .library(mirror)
          .ifPresent(query -> probes.addLibrary(mirror, query, mirror.strings("packages")));
    }
    new HeaderProbeReader(headers).read(element, probes);
    for (Mirror mirror : Mirror.all(element, Annotations.PROBE_CUSTOM)) {
      String kind = questions.kind(mirror);
      probes.add(mirror, new CustomQuery(kind, mirror.strings("value")), "kind");
    }
    return probes.built();
  }
}

package dev.autocfg.processor.read;

import dev.autocfg.inspect.library.LibraryRequest;
import dev.autocfg.inspect.library.Sonames;
import dev.autocfg.inspect.library.VersionSources;
import dev.autocfg.processor.report.Diagnostics;
import dev.autocfg.processor.report.Tag;
import dev.autocfg.processor.request.GeneratedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;

/** Reads {@code @Autocfg} and the probes. */
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

  /** Returns all probes, each name once; one name with two questions is an error. */
  public List<ProbeRequest> probes(AnnotatedElements annotated) {
    List<ProbeRequest> probes = new ArrayList<>();
    for (Element element : annotated.all()) {
      probes.addAll(probes(element));
    }
    return distinct(probes.stream());
  }

  /** Returns the probes of requests, each name once; one name with two questions is an error. */
  public List<ProbeRequest> distinct(List<CfgRequest> requests) {
    return distinct(requests.stream().flatMap(request -> request.probes().stream()));
  }

  private List<ProbeRequest> distinct(Stream<ProbeRequest> probes) {
    Map<String, ProbeRequest> byName = new TreeMap<>();
    probes.forEach(
        probe -> {
          ProbeRequest earlier = byName.putIfAbsent(probe.name(), probe);
          if (earlier != null && !earlier.question().equals(probe.question())) {
            probeDiagnostics.report(
                Tag.DuplicateProbe,
                probe.position(),
                "The name \""
                    + probe.name()
                    + "\" stands for another question on "
                    + earlier.element()
                    + ".\n  next: rename one of the two; a probe's name is unique in a"
                    + " compilation.");
          }
        });
    return List.copyOf(byName.values());
  }

  private List<ProbeRequest> probes(Element element) {
    List<ProbeRequest> probes = new CompilerProbeReader(questions).read(element);
    for (Mirror mirror : Mirror.all(element, Annotations.PROBE_RELEASE)) {
      probes.add(release(mirror, element));
    }
    for (Mirror mirror : Mirror.all(element, Annotations.PROBE_LIBRARY)) {
      LibraryRequest library = library(mirror);
      questions.library(library, mirror);
      probes.add(
          new ProbeRequest.OfLibrary(questions.name(mirror), library, element, mirror.at("name")));
    }
    probes.addAll(new HeaderProbeReader(questions, headers).read(element));
    for (Mirror mirror : Mirror.all(element, Annotations.PROBE_CUSTOM)) {
      probes.add(custom(mirror, element));
    }
    return probes;
  }

  private ProbeRequest custom(Mirror mirror, Element element) {
    String kind = mirror.string("kind");
    questions.kind(kind, mirror.at("kind"));
    return new ProbeRequest.OfCustom(
        questions.name(mirror), kind, mirror.strings("value"), element, mirror.at("kind"));
  }

  private ProbeRequest release(Mirror mirror, Element element) {
    String range = mirror.string("value");
    questions.releases(range, mirror.at("value"));
    return new ProbeRequest.OfRelease(questions.name(mirror), range, element, mirror.at("value"));
  }

  private static LibraryRequest library(Mirror mirror) {
    return new LibraryRequest(
        mirror.string("name"),
        mirror.string("pkgConfig"),
        mirror.string("version"),
        mirror.string("versionFunction"),
        mirror.strings("sonames").stream().flatMap(s -> Sonames.expand(s).stream()).toList(),
        mirror.strings("symbols"),
        new VersionSources(mirror.strings("sonameVersions"), mirror.string("versionHeader")),
        mirror.flag("includeDependencies"),
        mirror.strings("packages"));
  }
}

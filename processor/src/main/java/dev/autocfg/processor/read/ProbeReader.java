package dev.autocfg.processor.read;

import dev.autocfg.inspect.query.CustomQuery;
import dev.autocfg.inspect.query.ReleaseQuery;
import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.report.Tag;
import dev.autocfg.processor.request.CfgRequest;
import dev.autocfg.processor.request.ElementName;
import dev.autocfg.processor.request.GeneratedName;
import dev.autocfg.processor.request.ProbeRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.util.Elements;

/** A reader of {@code @Autocfg} and the probes. */
final class ProbeReader {
  /** In characters; a file system takes 255 bytes, some of them for an ending. */
  private static final int LONGEST_NAME = 80;

  private final Elements elements;
  private final Reports reports;
  private final QuestionCheck questions;
  private final HeaderCheck headers;

  /**
   * Creates a reader for one round.
   *
   * @param reports takes the faults
   */
  ProbeReader(Elements elements, Reports reports) {
    this.elements = elements;
    this.reports = reports;
    this.questions = new QuestionCheck(reports);
    this.headers = new HeaderCheck(reports);
  }

  /** The requests for facts, with the classes of constants that are asked for. */
  record Read(List<CfgRequest> configs, List<ProbeRequest> probes) {}

  /**
   * Returns all probes, each name once for each package whose answer can differ; one name with two
   * questions is an error.
   */
  Read read(List<Element> annotated) {
    List<CfgRequest> configs = new ArrayList<>();
    List<ProbeRequest> probes = new ArrayList<>();
    for (Element element : annotated) {
      List<ProbeRequest> onElement = probes(element);
      for (Mirror mirror : Mirror.all(element, Annotations.AUTOCFG)) {
        configs.add(config(element, mirror, onElement));
      }
      probes.addAll(onElement);
    }
    return new Read(configs, distinct(probes));
  }

  private ElementName name(Element element) {
    return ElementLookup.nameOf(elements, (QualifiedNameable) element);
  }

  private CfgRequest config(Element element, Mirror mirror, List<ProbeRequest> probes) {
    GeneratedName name = new Declarations(elements).generatedName(element);
    String given = mirror.string("name");
    boolean isFit =
        given.isEmpty()
            ? !(element instanceof PackageElement)
            : SourceVersion.isName(given) && given.indexOf('.') < 0 && isFileName(given);
    if (!isFit) {
      reports.add(
          Tag.BadName,
          mirror.at("name"),
          "@Autocfg(name = \""
              + given
              + "\") on "
              + element
              + " does not name a class.\n"
              + "  next: give the simple name of the class to generate, such as name ="
              + " \"Features\"; only a type may go without.");
    }
    String className = given.isEmpty() ? name.with("Cfg") : given;
    return new CfgRequest(name(element), name, className, probes, mirror.at());
  }

  /** A name may be too long for a file, or contain characters that Java ignores in identifiers. */
  private static boolean isFileName(String name) {
    return name.length() <= LONGEST_NAME
        && name.codePoints().noneMatch(Character::isIdentifierIgnorable);
  }

  private List<ProbeRequest> distinct(List<ProbeRequest> probes) {
    Map<String, ProbeRequest> byName = new HashMap<>();
    Map<ProbeRequest.Key, ProbeRequest> byKey = new LinkedHashMap<>();
    for (ProbeRequest probe : probes) {
      ProbeRequest earlier = byName.putIfAbsent(probe.name(), probe);
      if (earlier == null || earlier.query().equals(probe.query())) {
        byKey.putIfAbsent(probe.key(), probe);
      } else {
        reports.add(
            Tag.DuplicateProbe,
            probe.position(),
            "The name \""
                + probe.name()
                + "\" names another question on "
                + earlier.element()
                + ".\n  next: rename one of the two; a probe's name is unique in a compilation.");
      }
    }
    List<ProbeRequest> distinct = new ArrayList<>(byKey.values());
    distinct.sort(Comparator.comparing(ProbeRequest::name)); // Stable: packages stay in order.
    return List.copyOf(distinct);
  }

  private List<ProbeRequest> probes(Element element) {
    ProbeBuilder probes =
        new ProbeBuilder(name(element), Declarations.packageOf(elements, element), questions);
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

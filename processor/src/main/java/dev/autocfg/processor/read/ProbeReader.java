package dev.autocfg.processor.read;

import dev.autocfg.probes.library.LibraryRequest;
import dev.autocfg.processor.report.Diagnostics;
import dev.autocfg.processor.report.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;

/** Reads {@code @Autocfg} and the probes. */
public final class ProbeReader {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
  private static final Pattern JAVA_NAME = Pattern.compile("[\\p{Alpha}_$][\\p{Alnum}_$]*");
  private static final Set<String> RESERVED =
      Set.of("os", "arch", "release", "preview", "true", "false");

  private final Elements elements;
  private final Diagnostics diagnostics;

  /** Creates a reader for one compilation. */
  public ProbeReader(Elements elements, Diagnostics diagnostics) {
    this.elements = elements;
    this.diagnostics = diagnostics;
  }

  /** Returns what asks for constants in a round, with the probes on the same elements. */
  public List<CfgRequest> configs(RoundEnvironment round) {
    List<CfgRequest> requests = new ArrayList<>();
    for (Element element : new RoundElements(elements, round).with(Set.of(Annotations.AUTOCFG))) {
      for (Mirror mirror : Mirror.all(elements, element, Annotations.AUTOCFG)) {
        requests.add(config(element, mirror));
      }
    }
    return requests;
  }

  private CfgRequest config(Element element, Mirror mirror) {
    GeneratedName name = GeneratedName.of(elements, element);
    String given = mirror.string("name");
    if (given.isEmpty() ? element instanceof PackageElement : !JAVA_NAME.matcher(given).matches()) {
      diagnostics.report(
          Tag.BadName,
          mirror.at("name"),
          "@Autocfg on a package needs the simple name of the class to generate, such as name ="
              + " \"Features\"; got \""
              + given
              + "\".");
    }
    String className = given.isEmpty() ? name.with("Cfg") : given;
    return new CfgRequest(element, name, className, probes(element), mirror.at());
  }

  /** Returns all probes of a round; one name with two questions is an error. */
  public List<ProbeRequest> probes(RoundEnvironment round) {
    Map<String, ProbeRequest> byName = new TreeMap<>();
    for (Element element : new RoundElements(elements, round).with(Annotations.PROBES)) {
      for (ProbeRequest probe : probes(element)) {
        ProbeRequest earlier = byName.putIfAbsent(probe.name(), probe);
        if (earlier != null && !earlier.question().equals(probe.question())) {
          diagnostics.report(
              Tag.DuplicateProbe,
              probe.position(),
              "The name \""
                  + probe.name()
                  + "\" stands for another question on "
                  + earlier.element()
                  + ".\n  A probe's name is unique in a compilation; rename one of the two.");
        }
      }
    }
    return List.copyOf(byName.values());
  }

  private List<ProbeRequest> probes(Element element) {
    List<ProbeRequest> probes = new ArrayList<>();
    for (Mirror mirror : Mirror.all(elements, element, Annotations.PROBE_TYPE)) {
      probes.add(
          new ProbeRequest.OfType(
              name(mirror), mirror.string("value"), element, mirror.at("value")));
    }
    for (Mirror mirror : Mirror.all(elements, element, Annotations.PROBE_RELEASE)) {
      probes.add(
          new ProbeRequest.OfRelease(
              name(mirror), mirror.string("value"), element, mirror.at("value")));
    }
    for (Mirror mirror : Mirror.all(elements, element, Annotations.PROBE_LIBRARY)) {
      probes.add(
          new ProbeRequest.OfLibrary(name(mirror), library(mirror), element, mirror.at("name")));
    }
    return probes;
  }

  private static LibraryRequest library(Mirror mirror) {
    return new LibraryRequest(
        mirror.string("name"),
        mirror.string("pkgConfig"),
        mirror.string("version"),
        mirror.string("versionFunction"),
        mirror.strings("sonames"),
        mirror.strings("symbols"));
  }

  private String name(Mirror mirror) {
    String name = mirror.string("name");
    if (!NAME.matcher(name).matches() || RESERVED.contains(name)) {
      diagnostics.report(
          Tag.BadName,
          mirror.at("name"),
          "\""
              + name
              + "\" cannot name a probe.\n  A name is a letter or _, then letters, digits, _ and"
              + " -, such as \"sodium\"; os, arch, release, preview, true and false are taken.");
    }
    return name;
  }
}

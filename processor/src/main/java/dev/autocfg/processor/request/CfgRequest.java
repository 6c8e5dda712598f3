package dev.autocfg.processor.request;

import dev.autocfg.processor.report.Position;
import java.util.List;

/**
 * A request for a class of constants.
 *
 * @param element the annotated type or package
 * @param name what the generated class is named after
 * @param className the simple name of the generated class
 * @param probes the probes on the same element, in the order of the source
 */
public record CfgRequest(
    ElementName element,
    GeneratedName name,
    String className,
    List<ProbeRequest> probes,
    Position position) {
  public CfgRequest {
    probes = List.copyOf(probes);
  }

  /** Returns the qualified name of the generated class. */
  public String qualifiedName() {
    return name.packageName().isEmpty() ? className : name.packageName() + "." + className;
  }

  /** Returns what no other generated class has. */
  public String key() {
    return name.module() + "/" + qualifiedName();
  }
}

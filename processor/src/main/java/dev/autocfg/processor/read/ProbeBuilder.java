package dev.autocfg.processor.read;

import dev.autocfg.inspect.query.AskingPackage;
import dev.autocfg.inspect.query.LibraryQuery;
import dev.autocfg.inspect.query.Query;
import dev.autocfg.processor.report.Position;
import dev.autocfg.processor.request.ElementName;
import dev.autocfg.processor.request.ProbeRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A list of the probes on one element, in the order in which they are read. */
final class ProbeBuilder {
  private final ElementName element;
  private final AskingPackage from;
  private final QuestionCheck questions;
  private final List<ProbeRequest> probes = new ArrayList<>();

  ProbeBuilder(ElementName element, AskingPackage from, QuestionCheck questions) {
    this.element = element;
    this.from = from;
    this.questions = questions;
  }

  /** Adds a probe; diagnostics about its question point to a member. */
  void add(Mirror mirror, Query query, String member) {
    add(mirror, query, List.of(), mirror.at(member), Map.of());
  }

  void addLibrary(Mirror mirror, LibraryQuery query, List<String> packages) {
    add(mirror, query, packages, mirror.at("name"), Map.of());
  }

  /** Adds a probe about a header, whose default value has a position of its own. */
  void addHeader(Mirror mirror, Query query, String member) {
    add(
        mirror,
        query,
        List.of(),
        mirror.at(member),
        Map.of("defaultValue", mirror.at("defaultValue")));
  }

  private void add(
      Mirror mirror,
      Query query,
      List<String> packages,
      Position position,
      Map<String, Position> positions) {
    String name = questions.name(mirror);
    probes.add(new ProbeRequest(name, query, packages, from, element, position, positions));
  }

  List<ProbeRequest> built() {
    return probes;
  }
}

package dev.autocfg.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;

/** Reads the probes that the compiler answers. */
final class CompilerProbeReader {
  private final QuestionCheck questions;

  CompilerProbeReader(QuestionCheck questions) {
    this.questions = questions;
  }

  List<ProbeRequest> read(Element element) {
    List<ProbeRequest> probes = new ArrayList<>();
    all(element, Annotations.PROBE_TYPE).forEach(mirror -> probes.add(type(mirror)));
    all(element, Annotations.PROBE_MODULE).forEach(mirror -> probes.add(module(mirror)));
    all(element, Annotations.PROBE_SUBTYPE).forEach(mirror -> probes.add(subtype(mirror)));
    for (Mirror mirror : all(element, Annotations.PROBE_MEMBER)) {
      questions.member(mirror).ifPresent(member -> probes.add(member(mirror, member)));
    }
    for (Mirror mirror : all(element, Annotations.PROBE_CONSTANT)) {
      questions.constant(mirror).ifPresent(member -> probes.add(constant(mirror, member)));
    }
    for (Mirror mirror : all(element, Annotations.PROBE_SNIPPET)) {
      questions.snippet(mirror).ifPresent(snippet -> probes.add(snippet(mirror, snippet)));
    }
    return probes;
  }

  private List<Mirror> all(Element element, String annotation) {
    return Mirror.all(element, annotation);
  }

  private ProbeRequest type(Mirror mirror) {
    String type = mirror.string("value");
    questions.type(type, mirror.at("value"));
    return new ProbeRequest.OfType(
        questions.name(mirror), type, mirror.element(), mirror.at("value"));
  }

  private ProbeRequest module(Mirror mirror) {
    String pack = mirror.string("exports");
    questions.module(mirror.string("value"), mirror.at("value"));
    if (!pack.isEmpty()) {
      questions.pack(pack, mirror.at("exports"));
    }
    return new ProbeRequest.OfModule(
        questions.name(mirror), mirror.string("value"), pack, mirror.element(), mirror.at("value"));
  }

  private ProbeRequest subtype(Mirror mirror) {
    questions.type(mirror.string("value"), mirror.at("value"));
    questions.type(mirror.string("of"), mirror.at("of"));
    return new ProbeRequest.OfSubtype(
        questions.name(mirror),
        mirror.string("value"),
        mirror.string("of"),
        mirror.element(),
        mirror.at("value"));
  }

  private ProbeRequest member(Mirror mirror, MemberReference member) {
    return new ProbeRequest.OfMember(
        questions.name(mirror),
        member,
        mirror.flag("inherited"),
        mirror.element(),
        mirror.at("value"));
  }

  private ProbeRequest constant(Mirror mirror, MemberReference member) {
    return new ProbeRequest.OfConstant(
        questions.name(mirror),
        member,
        mirror.string("defaultValue").strip(),
        mirror.element(),
        mirror.at("value"));
  }

  private ProbeRequest snippet(Mirror mirror, Snippet snippet) {
    return new ProbeRequest.OfSnippet(
        questions.name(mirror), snippet, mirror.element(), mirror.at(snippet.member()));
  }
}

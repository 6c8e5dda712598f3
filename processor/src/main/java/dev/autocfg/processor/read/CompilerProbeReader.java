package dev.autocfg.processor.read;

import dev.autocfg.inspect.query.MemberQuery;
import dev.autocfg.inspect.query.ModuleQuery;
import dev.autocfg.inspect.query.SnippetQuery;
import dev.autocfg.inspect.query.SubtypeQuery;
import dev.autocfg.inspect.query.TypeQuery;
import javax.lang.model.element.Element;

/** A reader of the probes that the compiler answers. */
final class CompilerProbeReader {
  private final QuestionCheck questions;

  CompilerProbeReader(QuestionCheck questions) {
    this.questions = questions;
  }

  void read(Element element, ProbeBuilder probes) {
    for (Mirror mirror : Mirror.all(element, Annotations.PROBE_TYPE)) {
      probes.add(mirror, new TypeQuery(questions.type(mirror, "value")), "value");
    }
    for (Mirror mirror : Mirror.all(element, Annotations.PROBE_MODULE)) {
      String module = questions.module(mirror);
      probes.add(mirror, new ModuleQuery(module, questions.exports(mirror)), "value");
    }
    for (Mirror mirror : Mirror.all(element, Annotations.PROBE_SUBTYPE)) {
      String value = questions.type(mirror, "value");
      probes.add(mirror, new SubtypeQuery(value, questions.type(mirror, "of")), "value");
    }
    for (Mirror mirror : Mirror.all(element, Annotations.PROBE_MEMBER)) {
      boolean inherited = mirror.flag("inherited");
      questions
          .member(mirror)
          .ifPresent(member -> probes.add(mirror, new MemberQuery(member, inherited), "value"));
    }
    for (Mirror mirror : Mirror.all(element, Annotations.PROBE_CONSTANT)) {
      questions.constant(mirror).ifPresent(query -> probes.add(mirror, query, "value"));
    }
    for (Mirror mirror : Mirror.all(element, Annotations.PROBE_SNIPPET)) {
      questions
          .snippet(mirror)
          .ifPresent(snippet -> probes.add(mirror, new SnippetQuery(snippet), snippet.member()));
    }
  }
}

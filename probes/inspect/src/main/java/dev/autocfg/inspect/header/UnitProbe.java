package dev.autocfg.inspect.header;

import dev.autocfg.inspect.fact.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Turns requests about the same headers into questions, and what the compiler says into facts.
 *
 * <p>Tagged types are asked for first: C makes a new {@code struct x} where one is mentioned that
 * it does not know, so {@code sizeof(struct x *)} has an answer for any x.
 */
final class UnitProbe {
  private final List<HeaderRequest> requests;
  private final List<String> evidence;
  private final Map<String, Integer> tags = new LinkedHashMap<>();
  private final Map<HeaderRequest, Integer> subjects = new LinkedHashMap<>();
  private final List<CQuestion> questions = new ArrayList<>();

  UnitProbe(List<HeaderRequest> requests, List<String> evidence) {
    this.requests = List.copyOf(requests);
    this.evidence = List.copyOf(evidence);
    Set<String> mentioned = new LinkedHashSet<>();
    requests.forEach(request -> mentioned.addAll(request.query().subject().tags()));
    mentioned.forEach(tag -> tags.put(tag, add(CQuestion.Kind.TAG, tag)));
    for (HeaderRequest request : requests) {
      String text = request.query().subject().text();
      boolean isTag = !request.query().hasValue() && !request.query().subject().isName();
      subjects.put(
          request,
          isTag
              ? tags.get(request.query().subject().tags().get(0))
              : add(request.query().hasValue() ? CQuestion.Kind.VALUE : CQuestion.Kind.NAME, text));
    }
  }

  private int add(CQuestion.Kind kind, String text) {
    questions.add(new CQuestion(questions.size(), kind, text));
    return questions.size() - 1;
  }

  List<CQuestion> questions() {
    return questions;
  }

  /** Returns the facts by name. */
  SortedMap<String, Fact> facts(Interrogation asked) {
    SortedMap<String, Fact> facts = new TreeMap<>();
    for (HeaderRequest request : requests) {
      HeaderFinding finding = finding(request, asked);
      List<String> seen = new ArrayList<>(evidence);
      asked.refusal(subjects.get(request)).stream()
          .limit(1)
          .forEach(text -> seen.add("the C compiler says: " + text));
      facts.put(request.name(), finding.fact(request, seen));
    }
    return facts;
  }

  private HeaderFinding finding(HeaderRequest request, Interrogation asked) {
    for (String tag : request.query().subject().tags()) {
      int id = tags.get(tag);
      boolean isRefused = !asked.refusal(id).isEmpty(); // It is another kind of tag.
      if (isRefused || asked.answer(id).filter(a -> a.kind() == AnswerKind.NO).isPresent()) {
        return HeaderFinding.absent(tag, request.query());
      }
    }
    int id = subjects.get(request);
    if (!asked.refusal(id).isEmpty()) {
      return HeaderFinding.refused(request.query(), asked.refusal(id), asked.refusals());
    }
    return asked
        .answer(id)
        .map(answer -> HeaderFinding.answered(request.query(), answer))
        .orElseGet(() -> HeaderFinding.unasked(asked.failure().orElseThrow(), asked.detail()));
  }

  /** Returns the facts where nothing could be asked. */
  SortedMap<String, Fact> facts(Unasked why) {
    SortedMap<String, Fact> facts = new TreeMap<>();
    for (HeaderRequest request : requests) {
      HeaderFinding finding = HeaderFinding.unasked(why, "");
      facts.put(request.name(), finding.fact(request, evidence));
    }
    return facts;
  }
}

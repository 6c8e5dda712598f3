package dev.autocfg.inspect.header;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.inspect.fact.Values;
import dev.autocfg.inspect.query.HeaderQuery;
import dev.autocfg.language.text.PlainText;
import dev.autocfg.probes.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Is what a question about a header came to.
 *
 * @param notes lines of evidence
 */
record HeaderFinding(State state, String reason, Values values, List<String> notes) {
  /** What gcc and clang say of a name that they do not know, in the C locale. */
  private static final Pattern UNDECLARED =
      Pattern.compile(
          "'([A-Za-z_0-9]+)' undeclared.*"
              + "|(?:use of undeclared identifier|unknown type name|call to undeclared"
              + " (?:library )?function) '([A-Za-z_0-9]+)'.*"
              + "|(?:'[^']*' has no|no) member named '([A-Za-z_0-9]+)'.*");

  static HeaderFinding unasked(Unasked why, String detail) {
    List<String> notes = new ArrayList<>();
    if (!detail.isEmpty()) {
      notes.add("the C compiler says: " + detail);
    }
    notes.add("next: " + why.remedy() + ".");
    return new HeaderFinding(State.UNKNOWN, why.reason(), Values.none(), notes);
  }

  static HeaderFinding absent(String what, HeaderQuery query) {
    return of(State.ABSENT, "there is no " + what + " in " + query.shownHeaders());
  }

  /**
   * Returns what a refusal means.
   *
   * @param messages what the compiler says against the question
   * @param all what it says against any: gcc tells once only that a name is not declared
   */
  static HeaderFinding refused(HeaderQuery query, List<String> messages, List<String> all) {
    Set<String> words = query.subject().words();
    Optional<String> own = undeclared(messages);
    Optional<String> known =
        all.stream()
            .flatMap(m -> undeclared(List.of(m)).stream())
            .filter(words::contains)
            .findFirst();
    Optional<String> absent = own.filter(words::contains).or(() -> own.isPresent() ? own : known);
    if (absent.isEmpty()) {
      return of(State.UNUSABLE, query.subject().text() + " is no constant there");
    }
    return words.contains(absent.get())
        ? absent(absent.get(), query)
        : of(
            State.UNUSABLE,
            query.subject().text() + " needs " + absent.get() + ", which is not declared");
  }

  private static Optional<String> undeclared(List<String> messages) {
    for (String message : messages) {
      Matcher matcher = UNDECLARED.matcher(message);
      if (matcher.matches()) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
          if (matcher.group(group) != null) {
            return Optional.of(matcher.group(group));
          }
        }
      }
    }
    return Optional.empty();
  }

  static HeaderFinding answered(HeaderQuery query, CAnswer answer) {
    String subject = query.subject().text();
    if (!query.hasValue()) {
      boolean isMacro = answer.kind() == AnswerKind.MACRO;
      return of(State.PRESENT, subject + (isMacro ? " is a macro" : " is declared"));
    }
    return JavaConstant.of(answer)
        .map(
            constant ->
                new HeaderFinding(
                    State.PRESENT,
                    subject + " is " + constant.shown(),
                    constant.values(),
                    List.of()))
        .orElseGet(
            () -> of(State.UNUSABLE, subject + " is no number and no text that Java could hold"));
  }

  private static HeaderFinding of(State state, String reason) {
    return new HeaderFinding(state, reason, Values.none(), List.of());
  }

  Fact fact(HeaderRequest request, List<String> evidence) {
    List<String> all = new ArrayList<>(evidence);
    all.addAll(notes);
    all.replaceAll(PlainText::of);
    return new Fact(request.name(), request.query(), Scope.MACHINE, state, reason, values, all);
  }
}

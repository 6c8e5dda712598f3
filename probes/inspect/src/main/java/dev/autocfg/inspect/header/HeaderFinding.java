package dev.autocfg.inspect.header;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.inspect.header.HeaderRequest.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Is what a question about a header came to.
 *
 * @param notes lines of evidence
 */
record HeaderFinding(State state, String reason, Map<String, String> values, List<String> notes) {
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
    return new HeaderFinding(State.UNKNOWN, why.reason(), Map.of(), notes);
  }

  static HeaderFinding absent(String what, HeaderRequest request) {
    return of(State.ABSENT, "there is no " + what + " in " + request.shownHeaders());
  }

  /**
   * Returns what a refusal means.
   *
   * @param messages what the compiler says against the question
   * @param all what it says against any: gcc tells once only that a name is not declared
   */
  static HeaderFinding refused(HeaderRequest request, List<String> messages, List<String> all) {
    Set<String> words = request.subject().words();
    Optional<String> own = undeclared(messages);
    Optional<String> known =
        all.stream()
            .flatMap(m -> undeclared(List.of(m)).stream())
            .filter(words::contains)
            .findFirst();
    Optional<String> absent = own.filter(words::contains).or(() -> own.isPresent() ? own : known);
    if (absent.isEmpty()) {
      return of(State.UNUSABLE, request.subject().text() + " is no constant there");
    }
    return words.contains(absent.get())
        ? absent(absent.get(), request)
        : of(
            State.UNUSABLE,
            request.subject().text() + " needs " + absent.get() + ", which is not declared");
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

  static HeaderFinding answered(HeaderRequest request, CAnswer answer) {
    String subject = request.subject().text();
    if (request.kind() == Kind.DECLARES) {
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
    return new HeaderFinding(state, reason, Map.of(), List.of());
  }

  Fact fact(HeaderRequest request, List<String> evidence) {
    List<String> all = new ArrayList<>(evidence);
    all.addAll(notes);
    all.replaceAll(line -> line.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?"));
    return Fact.machine(request.name(), request.question(), state, reason, values, all);
  }
}

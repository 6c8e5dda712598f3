package dev.autocfg.processor.read;

import dev.autocfg.inspect.library.LibraryRequest;
import dev.autocfg.language.condition.ConditionNames;
import dev.autocfg.processor.report.Diagnostics;
import dev.autocfg.processor.report.Position;
import dev.autocfg.processor.report.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** Refuses questions that no compiler and no machine could answer. */
final class QuestionCheck {
  private static final String RELEASE = "\\s*(?:>=|>|<=|<|==|!=)\\s*[1-9][0-9]{0,3}\\s*";
  private static final Pattern RELEASES = Pattern.compile(RELEASE + "(?:,?" + RELEASE + ")*");

  private final Diagnostics diagnostics;

  QuestionCheck(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Returns a probe's name. */
  String name(Mirror mirror) {
    String name = mirror.string("name");
    if (!ConditionNames.isProbe(name)) {
      diagnostics.report(
          Tag.BadName,
          mirror.at("name"),
          "\""
              + name
              + "\" cannot name a probe.\n  next: take a letter or _, then letters, digits, _ and"
              + " -, such as \"sodium\"; "
              + String.join(", ", ConditionNames.reserved())
              + " are taken.");
    }
    return name;
  }

  /** Returns the member that a probe asks for. */
  Optional<MemberReference> member(Mirror mirror) {
    String text = mirror.string("value");
    Optional<MemberReference> member = MemberReference.parse(text);
    if (member.isEmpty()) {
      bad(
          mirror.at("value"),
          "a member such as java.lang.Thread#ofVirtual(), java.lang.Integer#MAX_VALUE or"
              + " java.lang.String#new(byte[])",
          text);
    }
    return member;
  }

  /** Returns the field that a probe asks for, and checks the literal that may stand in for it. */
  Optional<MemberReference> constant(Mirror mirror) {
    String text = mirror.string("value");
    Optional<MemberReference> member = MemberReference.parse(text).filter(MemberReference::isField);
    if (member.isEmpty()) {
      bad(mirror.at("value"), "a field such as java.lang.Integer#MAX_VALUE", text);
    }
    String otherwise = mirror.string("defaultValue").strip();
    if (!otherwise.isEmpty() && Literal.parse(otherwise).isEmpty()) {
      bad(mirror.at("defaultValue"), "a literal such as 0, 1L, 'a', \"text\" or false", otherwise);
    }
    return member;
  }

  /** Returns the snippet of a probe. */
  Optional<Snippet> snippet(Mirror mirror) {
    List<Snippet> given = new ArrayList<>();
    for (Snippet.Kind kind : Snippet.Kind.values()) {
      String text = mirror.string(kind.member());
      if (!text.isBlank()) {
        given.add(
            new Snippet(kind, text, mirror.strings("imports"), mirror.integer("syntaxSince")));
      }
    }
    if (given.size() != 1) {
      diagnostics.report(
          Tag.BadQuestion,
          mirror.at(),
          "expected one of expression, statements and declaration, found "
              + (given.isEmpty() ? "none of them" : given.size() + " of them")
              + ".\n  next: ask one question with each @ProbeSnippet.");
      return Optional.empty();
    }
    return Optional.of(given.get(0));
  }

  void type(String type, Position at) {
    if (!SourceVersion.isName(type)) {
      bad(at, "a type's canonical name such as java.lang.foreign.Linker", type);
    }
  }

  void module(String module, Position at) {
    if (!SourceVersion.isName(module)) {
      bad(at, "a module's name such as java.net.http", module);
    }
  }

  void pack(String pack, Position at) {
    if (!SourceVersion.isName(pack)) {
      bad(at, "a package's name such as java.net.http", pack);
    }
  }

  void releases(String range, Position at) {
    if (!RELEASES.matcher(range).matches()) {
      bad(at, "feature releases such as \">=22\" or \">=17, <21\"", range);
    }
  }

  void kind(String kind, Position at) {
    if (kind.isBlank()) {
      bad(at, "the kind of question that a Probe answers", kind);
    }
  }

  void library(LibraryRequest library, Mirror mirror) {
    new LibraryCheck(diagnostics).check(library, mirror);
  }

  private void bad(Position at, String expected, String found) {
    diagnostics.report(Tag.BadQuestion, at, "expected " + expected + ", found \"" + found + "\".");
  }
}

package dev.autocfg.processor.read;

import dev.autocfg.inspect.query.ConstantQuery;
import dev.autocfg.inspect.query.LibraryQuery;
import dev.autocfg.inspect.query.MemberReference;
import dev.autocfg.inspect.query.Snippet;
import dev.autocfg.internal.VersionRange;
import dev.autocfg.language.condition.ConditionNames;
import dev.autocfg.language.text.JavaLiteral;
import dev.autocfg.processor.report.Position;
import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.report.Tag;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** The checks of questions, and their reader into values; what is malformed is reported. */
final class QuestionCheck {
  private static final String RELEASE = "\\s*(?:>=|>|<=|<|==|!=)\\s*[1-9][0-9]{0,3}\\s*";
  private static final Pattern RELEASES = Pattern.compile(RELEASE + "(?:,?" + RELEASE + ")*");

  private final Reports reports;

  QuestionCheck(Reports reports) {
    this.reports = reports;
  }

  /** Returns a probe's name. */
  String name(Mirror mirror) {
    String name = mirror.string("name");
    if (!ConditionNames.isProbe(name)) {
      reports.add(
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

  /** Returns the question for a constant. */
  Optional<ConstantQuery> constant(Mirror mirror) {
    String text = mirror.string("value");
    Optional<MemberReference> member = MemberReference.parse(text).filter(MemberReference::isField);
    if (member.isEmpty()) {
      bad(mirror.at("value"), "a field such as java.lang.Integer#MAX_VALUE", text);
    }
    String given = mirror.string("defaultValue").strip();
    Optional<JavaLiteral> literal = JavaLiteral.parse(given);
    if (!given.isEmpty() && literal.isEmpty()) {
      bad(
          mirror.at("defaultValue"),
          "a literal such as 0, 1L, 'a', \"text\" or false, in the range of its type",
          given);
      return Optional.empty();
    }
    return member.map(field -> new ConstantQuery(field, literal));
  }

  /** Returns the snippet of a probe. */
  Optional<Snippet> snippet(Mirror mirror) {
    return new SnippetCheck(reports).read(mirror);
  }

  /** Returns the type that a member names. */
  String type(Mirror mirror, String member) {
    return named(mirror, member, "a type's canonical name such as java.lang.foreign.Linker");
  }

  /** Returns the module that a probe asks for. */
  String module(Mirror mirror) {
    return named(mirror, "value", "a module's name such as java.net.http");
  }

  /** Returns the package that a module is to export; empty for none. */
  String exports(Mirror mirror) {
    return mirror.string("exports").isEmpty()
        ? ""
        : named(mirror, "exports", "a package's name such as java.net.http");
  }

  private String named(Mirror mirror, String member, String expected) {
    String name = mirror.string(member);
    if (!SourceVersion.isName(name)) {
      bad(mirror.at(member), expected, name);
    }
    return name;
  }

  /** Returns the releases that a probe asks for. */
  Optional<VersionRange> releases(Mirror mirror) {
    String range = mirror.string("value");
    if (!RELEASES.matcher(range).matches()) {
      bad(mirror.at("value"), "feature releases such as \">=22\" or \">=17, <21\"", range);
      return Optional.empty();
    }
    return Optional.of(VersionRange.parse(range));
  }

  /** Returns the kind of a user's own probe. */
  String kind(Mirror mirror) {
    String kind = mirror.string("kind");
    if (kind.isBlank()) {
      bad(mirror.at("kind"), "the kind of question that a Probe answers", kind);
    }
    return kind;
  }

  /** Returns the library that a probe asks for. */
  Optional<LibraryQuery> library(Mirror mirror) {
    return new LibraryCheck(reports).read(mirror);
  }

  private void bad(Position at, String expected, String found) {
    reports.add(Tag.BadQuestion, at, "expected " + expected + ", found \"" + found + "\".");
  }
}

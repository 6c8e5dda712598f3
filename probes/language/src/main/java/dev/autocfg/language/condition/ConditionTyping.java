package dev.autocfg.language.condition;

import dev.autocfg.language.condition.Condition.Constant;
import dev.autocfg.language.condition.Fault.Kind;
import dev.autocfg.language.text.Nearest;
import java.util.ArrayList;
import java.util.List;

/**
 * The check of names and types, which turns syntax into a condition. It collects every fault and
 * continues with a constant in its place, so the result is valid only if there are no faults.
 */
final class ConditionTyping {
  private final NameRule names;
  private final List<Fault> faults = new ArrayList<>();

  ConditionTyping(NameRule names) {
    this.names = names;
  }

  List<Fault> faults() {
    return List.copyOf(faults);
  }

  Condition condition(ConditionSyntax syntax) {
    if (syntax instanceof ConditionSyntax.All all) {
      return new Condition.AllOf(conditions(all.parts()));
    }
    if (syntax instanceof ConditionSyntax.Any any) {
      return new Condition.AnyOf(conditions(any.parts()));
    }
    if (syntax instanceof ConditionSyntax.Negation negation) {
      return new Condition.Not(condition(negation.negated()));
    }
    if (syntax instanceof ConditionSyntax.Comparison comparison) {
      return comparison(comparison);
    }
    return operand((ConditionSyntax.Operand) syntax);
  }

  private List<Condition> conditions(List<ConditionSyntax> parts) {
    return parts.stream().map(this::condition).toList();
  }

  private Condition operand(ConditionSyntax.Operand operand) {
    ConditionToken name = operand.name();
    if (operand.member().isPresent()) {
      return member(name, operand.member().get());
    }
    return switch (name.text()) {
      case "true" -> Constant.ALWAYS;
      case "false" -> Constant.NEVER;
      case "preview" -> new Atom.Preview();
      case "os" -> bare(name, "os", ConditionExamples.platform(PlatformName.OS));
      case "arch" -> bare(name, "arch", ConditionExamples.platform(PlatformName.ARCH));
      case "release" -> bare(name, "release", ConditionExamples.RELEASE_EXAMPLE);
      default -> named(name, NameRule.Use.PLAIN) ? new Atom.Present(name.text()) : Constant.NEVER;
    };
  }

  private Condition member(ConditionToken library, ConditionToken member) {
    if (!library(library)) {
      return Constant.NEVER;
    }
    if (member.text().equals("version")) {
      return bare(library, library.text() + ".version", versionExample(library));
    }
    if (!ConditionNames.isSymbol(member.text())) {
      return fault(
          member,
          "expected a symbol, which is a C identifier, found " + member.shown(),
          ConditionExamples.SYMBOL_EXAMPLE);
    }
    return new Atom.Symbol(library.text(), member.text());
  }

  private Condition comparison(ConditionSyntax.Comparison comparison) {
    ConditionToken name = comparison.operand().name();
    if (comparison.operand().member().isPresent()) {
      return memberComparison(comparison, comparison.operand().member().get());
    }
    if (name.text().equals("release")) {
      return release(comparison);
    }
    return PlatformName.of(name.text())
        .map(subject -> platform(subject, comparison))
        .orElseGet(() -> truthCompared(comparison));
  }

  private Condition memberComparison(ConditionSyntax.Comparison comparison, ConditionToken member) {
    ConditionToken library = comparison.operand().name();
    boolean known = library(library);
    if (!member.text().equals("version")) {
      return fault(
          member,
          "expected \"version\", the only thing of a library that is compared, found "
              + member.shown(),
          versionExample(library));
    }
    ConditionToken literal = comparison.literal();
    if (!ConditionNames.isVersion(literal.text())) {
      return fault(
          literal, "expected a version, found " + literal.shown(), versionExample(library));
    }
    return known
        ? new Atom.CompareVersion(library.text(), comparison.operator(), literal.text())
        : Constant.NEVER;
  }

  private Condition release(ConditionSyntax.Comparison comparison) {
    ConditionToken literal = comparison.literal();
    if (!ConditionNames.isRelease(literal.text())) {
      return fault(
          literal,
          "expected a feature release such as 21, found " + literal.shown(),
          ConditionExamples.RELEASE_EXAMPLE);
    }
    return new Atom.CompareRelease(comparison.operator(), Integer.parseInt(literal.text()));
  }

  private Condition platform(PlatformName subject, ConditionSyntax.Comparison comparison) {
    String example = ConditionExamples.platform(subject);
    ConditionToken literal = comparison.literal();
    boolean known = subject.words().contains(literal.text());
    if (comparison.operator().ordering()) {
      fault(
          comparison.mark(),
          "expected == or != after " + subject.symbol() + ", found " + comparison.mark().shown(),
          example);
    }
    if (!known) {
      fault(literal, unknownWord(subject, literal), example);
    }
    return known && !comparison.operator().ordering()
        ? new Atom.ComparePlatform(subject, comparison.operator(), literal.text())
        : Constant.NEVER;
  }

  private Condition truthCompared(ConditionSyntax.Comparison comparison) {
    ConditionToken name = comparison.operand().name();
    if (ConditionNames.isProbe(name.text()) && !named(name, NameRule.Use.PLAIN)) {
      return Constant.NEVER;
    }
    return fault(
        comparison.mark(),
        "expected no comparison after "
            + name.text()
            + ", which is true or false, found "
            + comparison.mark().shown()
            + " (a library's version is written "
            + "<library>.version)",
        ConditionExamples.VERSION_EXAMPLE);
  }

  private Condition bare(ConditionToken token, String subject, String example) {
    return fault(token, "expected a comparison of " + subject + ", found it alone", example);
  }

  private boolean library(ConditionToken name) {
    if (!ConditionNames.isProbe(name.text())) {
      fault(
          name,
          "expected a library before the dot, found the built-in " + name.text(),
          ConditionExamples.SYMBOL_EXAMPLE);
      return false;
    }
    return named(name, NameRule.Use.LIBRARY);
  }

  private boolean named(ConditionToken name, NameRule.Use use) {
    return names.fault(name, use).map(faults::add).isEmpty();
  }

  private Condition fault(ConditionToken token, String message, String example) {
    faults.add(new Fault(Kind.TYPE, token.offset(), message, example));
    return Constant.NEVER;
  }

  private static String unknownWord(PlatformName subject, ConditionToken found) {
    String hint =
        subject
            .ourWordFor(found.text())
            .or(() -> Nearest.to(found.text(), subject.words()))
            .map(Nearest::hint)
            .orElse("");
    return "expected one of "
        + String.join(", ", subject.words())
        + ", found "
        + found.shown()
        + hint;
  }

  private static String versionExample(ConditionToken library) {
    return ConditionNames.isProbe(library.text())
        ? library.text() + ".version >= 1.0.12"
        : ConditionExamples.VERSION_EXAMPLE;
  }
}

package dev.autocfg.language.condition;

import dev.autocfg.language.condition.Condition.Constant;
import dev.autocfg.language.condition.Fault.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns syntax into a condition and gathers every fault on the way. Where a fault was found a
 * constant stands in, so the result counts only without faults.
 */
final class Typing {
  private final NameRule names;
  private final List<Fault> faults = new ArrayList<>();

  Typing(NameRule names) {
    this.names = names;
  }

  List<Fault> faults() {
    return List.copyOf(faults);
  }

  Condition condition(Syntax syntax) {
    if (syntax instanceof Syntax.All all) {
      return new Condition.AllOf(conditions(all.parts()));
    }
    if (syntax instanceof Syntax.Any any) {
      return new Condition.AnyOf(conditions(any.parts()));
    }
    if (syntax instanceof Syntax.Negation negation) {
      return new Condition.Not(condition(negation.negated()));
    }
    if (syntax instanceof Syntax.Comparison comparison) {
      return comparison(comparison);
    }
    return operand((Syntax.Operand) syntax);
  }

  private List<Condition> conditions(List<Syntax> parts) {
    return parts.stream().map(this::condition).toList();
  }

  private Condition operand(Syntax.Operand operand) {
    Token name = operand.name();
    if (operand.member().isPresent()) {
      return member(name, operand.member().get());
    }
    return switch (name.text()) {
      case "true" -> Constant.ALWAYS;
      case "false" -> Constant.NEVER;
      case "preview" -> new Atom.Preview();
      case "os" -> bare(name, "os", Messages.platformExample(PlatformName.OS));
      case "arch" -> bare(name, "arch", Messages.platformExample(PlatformName.ARCH));
      case "release" -> bare(name, "release", Messages.RELEASE_EXAMPLE);
      default -> named(name, NameRule.Use.PLAIN) ? new Atom.Present(name.text()) : Constant.NEVER;
    };
  }

  private Condition member(Token library, Token member) {
    if (!library(library)) {
      return Constant.NEVER;
    }
    if (member.text().equals("version")) {
      return bare(library, library.text() + ".version", versionExample(library));
    }
    if (!Names.isSymbol(member.text())) {
      return fault(
          member,
          "expected a symbol, which is a C identifier, found " + member.shown(),
          Messages.SYMBOL_EXAMPLE);
    }
    return new Atom.Symbol(library.text(), member.text());
  }

  private Condition comparison(Syntax.Comparison comparison) {
    Token name = comparison.operand().name();
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

  private Condition memberComparison(Syntax.Comparison comparison, Token member) {
    Token library = comparison.operand().name();
    boolean known = library(library);
    if (!member.text().equals("version")) {
      return fault(
          member,
          "expected \"version\", the only thing of a library that is compared, found "
              + member.shown(),
          versionExample(library));
    }
    Token literal = comparison.literal();
    if (!Names.isVersion(literal.text())) {
      return fault(
          literal, "expected a version, found " + literal.shown(), versionExample(library));
    }
    return known
        ? new Atom.CompareVersion(library.text(), comparison.operator(), literal.text())
        : Constant.NEVER;
  }

  private Condition release(Syntax.Comparison comparison) {
    Token literal = comparison.literal();
    if (!Names.isRelease(literal.text())) {
      return fault(
          literal,
          "expected a feature release such as 21, found " + literal.shown(),
          Messages.RELEASE_EXAMPLE);
    }
    return new Atom.CompareRelease(comparison.operator(), Integer.parseInt(literal.text()));
  }

  private Condition platform(PlatformName subject, Syntax.Comparison comparison) {
    String example = Messages.platformExample(subject);
    Token literal = comparison.literal();
    boolean known = subject.words().contains(literal.text());
    if (comparison.operator().ordering()) {
      fault(
          comparison.mark(),
          "expected == or != after " + subject.symbol() + ", found " + comparison.mark().shown(),
          example);
    }
    if (!known) {
      fault(literal, Messages.unknownWord(subject, literal), example);
    }
    return known && !comparison.operator().ordering()
        ? new Atom.ComparePlatform(subject, comparison.operator(), literal.text())
        : Constant.NEVER;
  }

  private Condition truthCompared(Syntax.Comparison comparison) {
    Token name = comparison.operand().name();
    if (Names.isProbe(name.text()) && !named(name, NameRule.Use.PLAIN)) {
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
        Messages.VERSION_EXAMPLE);
  }

  private Condition bare(Token token, String subject, String example) {
    return fault(token, "expected a comparison of " + subject + ", found it alone", example);
  }

  private boolean library(Token name) {
    if (!Names.isProbe(name.text())) {
      fault(
          name,
          "expected a library before the dot, found the built-in " + name.text(),
          Messages.SYMBOL_EXAMPLE);
      return false;
    }
    return named(name, NameRule.Use.LIBRARY);
  }

  private boolean named(Token name, NameRule.Use use) {
    return names.fault(name, use).map(faults::add).isEmpty();
  }

  private Condition fault(Token token, String message, String example) {
    faults.add(new Fault(Kind.TYPE, token.offset(), message, example));
    return Constant.NEVER;
  }

  private static String versionExample(Token library) {
    return Names.isProbe(library.text())
        ? library.text() + ".version >= 1.0.12"
        : Messages.VERSION_EXAMPLE;
  }
}

package dev.autocfg.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.autocfg.language.condition.Atom;
import dev.autocfg.language.condition.Condition;
import dev.autocfg.processor.plan.BuildAnswers;
import dev.autocfg.processor.plan.LibraryLink;
import dev.autocfg.processor.plan.NativeUses;
import dev.autocfg.processor.poet.Poet;
import dev.autocfg.processor.request.GeneratedName;
import java.util.List;
import java.util.Map;

/**
 * The code for what is left of a condition, as a {@code Requirement}.
 *
 * @param uses the native interfaces that count where the condition asks for their library
 * @param isWanted whether the condition is written as it is to hold, not under a negation
 */
record ConditionCode(
    Map<String, LibraryLink> links,
    BuildAnswers answers,
    Map<String, NativeUses.Use> uses,
    boolean isWanted)
    implements Condition.Cases<CodeBlock> {

  CodeBlock of(Condition condition) {
    return condition.match(this);
  }

  @Override
  public CodeBlock allOf(Condition.AllOf condition) {
    return joined("all", condition.parts());
  }

  @Override
  public CodeBlock anyOf(Condition.AnyOf condition) {
    return joined("any", condition.parts());
  }

  private CodeBlock joined(String method, List<Condition> parts) {
    return CodeBlock.of(
        "$T.$L($L)",
        RuntimeTypes.REQUIREMENT,
        method,
        parts.stream().map(this::of).collect(CodeBlock.joining(",$W")));
  }

  @Override
  public CodeBlock not(Condition.Not condition) {
    ConditionCode negated = new ConditionCode(links, answers, uses, !isWanted);
    return CodeBlock.of("$T.not($L)", RuntimeTypes.REQUIREMENT, negated.of(condition.negated()));
  }

  @Override
  public CodeBlock constant(Condition.Constant condition) {
    if (!condition.value()) {
      throw new IllegalArgumentException("a candidate that is refused at build has no requirement");
    }
    return CodeBlock.of("$T.none()", RuntimeTypes.REQUIREMENT);
  }

  @Override
  public CodeBlock present(Atom.Present condition) {
    String library = condition.name();
    if (!links.containsKey(library)) {
      return undecided(condition);
    }
    return isWanted && uses.containsKey(library)
        ? usable(uses.get(library))
        : CodeBlock.of("$T.library($L)", RuntimeTypes.REQUIREMENT, library(library));
  }

  @Override
  public CodeBlock symbol(Atom.Symbol condition) {
    return with(
        condition.library(),
        CodeBlock.of(
            "$T.symbol($L,$W$L)",
            RuntimeTypes.REQUIREMENT,
            library(condition.library()),
            Poet.literal(condition.symbol())));
  }

  @Override
  public CodeBlock compareVersion(Atom.CompareVersion condition) {
    return with(
        condition.library(),
        CodeBlock.of(
            "$T.version($L,$W$T.$L,$W$L)",
            RuntimeTypes.REQUIREMENT,
            library(condition.library()),
            RuntimeTypes.OPERATOR,
            condition.operator().name(),
            Poet.literal(condition.version())));
  }

  /** Adds the native interface that counts where the condition asks for its library. */
  private CodeBlock with(String library, CodeBlock asked) {
    return isWanted && uses.containsKey(library)
        ? CodeBlock.of(
            "$T.all($L,$W$L)", RuntimeTypes.REQUIREMENT, asked, usable(uses.get(library)))
        : asked;
  }

  @Override
  public CodeBlock compareRelease(Atom.CompareRelease condition) {
    return undecided(condition);
  }

  @Override
  public CodeBlock comparePlatform(Atom.ComparePlatform condition) {
    return CodeBlock.of(
        "$T.$L($T.$L,$W$L)",
        RuntimeTypes.REQUIREMENT,
        condition.subject().symbol(),
        RuntimeTypes.OPERATOR,
        condition.operator().name(),
        Poet.literal(condition.word()));
  }

  @Override
  public CodeBlock preview(Atom.Preview condition) {
    return undecided(condition);
  }

  /** The build could not ask, and a run has no compiler to ask. */
  private CodeBlock undecided(Atom atom) {
    return CodeBlock.of(
        "$T.undecided($L)",
        RuntimeTypes.REQUIREMENT,
        Poet.literal(atom + ": " + answers.reason(atom)));
  }

  /** Returns {@code Requirement.usable(SodiumNative.BINDING)}. */
  static CodeBlock usable(NativeUses.Use use) {
    return CodeBlock.of("$T.usable($T.BINDING)", RuntimeTypes.REQUIREMENT, generated(use.name()));
  }

  /** Returns what asks for a library: a field of any native interface on it, else of the choice. */
  private CodeBlock library(String name) {
    LibraryLink link = links.get(name);
    return link.natives().isEmpty()
        ? CodeBlock.of("$N", libraryField(link))
        : CodeBlock.of("$T.LIBRARY", generated(link.natives().get(0).request().name()));
  }

  private static ClassName generated(GeneratedName name) {
    return ClassName.get(name.packageName(), name.with("Native"));
  }

  /** Returns the field that describes a library without a native interface; a-b is not a_b. */
  static String libraryField(LibraryLink link) {
    return "LIBRARY_" + link.library().name().replace('-', '$');
  }
}

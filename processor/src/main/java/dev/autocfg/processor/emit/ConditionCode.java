package dev.autocfg.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.autocfg.language.condition.Atom;
import dev.autocfg.language.condition.Condition;
import dev.autocfg.processor.plan.BuildAnswers;
import dev.autocfg.processor.plan.LibraryLink;
import dev.autocfg.processor.request.GeneratedName;
import java.util.List;
import java.util.Map;

/** Writes what is left of a condition as a {@code When}. */
record ConditionCode(Map<String, LibraryLink> links, BuildAnswers answers)
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
        Names.WHEN,
        method,
        parts.stream().map(this::of).collect(CodeBlock.joining(",$W")));
  }

  @Override
  public CodeBlock not(Condition.Not condition) {
    return CodeBlock.of("$T.not($L)", Names.WHEN, of(condition.negated()));
  }

  @Override
  public CodeBlock constant(Condition.Constant condition) {
    if (!condition.value()) {
      throw new IllegalArgumentException("a candidate that is refused at build has no When");
    }
    return CodeBlock.of("$T.always()", Names.WHEN);
  }

  @Override
  public CodeBlock present(Atom.Present condition) {
    LibraryLink link = links.get(condition.name());
    return link == null
        ? undecided(condition)
        : dependencies(link).stream()
            .map(dependency -> CodeBlock.of("$T.library($L)", Names.WHEN, dependency))
            .reduce((one, other) -> CodeBlock.of("$T.all($L,$W$L)", Names.WHEN, one, other))
            .orElseThrow();
  }

  @Override
  public CodeBlock symbol(Atom.Symbol condition) {
    return CodeBlock.of(
        "$T.symbol($L,$W$S)", Names.WHEN, first(condition.library()), condition.symbol());
  }

  @Override
  public CodeBlock compareVersion(Atom.CompareVersion condition) {
    return CodeBlock.of(
        "$T.version($L,$W$S,$W$S)",
        Names.WHEN,
        first(condition.library()),
        condition.operator().symbol(),
        condition.version());
  }

  @Override
  public CodeBlock compareRelease(Atom.CompareRelease condition) {
    return undecided(condition);
  }

  @Override
  public CodeBlock comparePlatform(Atom.ComparePlatform condition) {
    return CodeBlock.of(
        "$T.$L($S,$W$S)",
        Names.WHEN,
        condition.subject().symbol(),
        condition.operator().symbol(),
        condition.word());
  }

  @Override
  public CodeBlock preview(Atom.Preview condition) {
    return undecided(condition);
  }

  /** The build could not ask, and a run has no compiler to ask. */
  private CodeBlock undecided(Atom atom) {
    return CodeBlock.of("$T.undecided($S)", Names.WHEN, atom + ": " + answers.reason(atom));
  }

  private CodeBlock first(String library) {
    return dependencies(links.get(library)).get(0);
  }

  /** Returns what can be asked about a library: its bindings, else its description. */
  private static List<CodeBlock> dependencies(LibraryLink link) {
    return link.natives().isEmpty()
        ? List.of(CodeBlock.of("$N", libraryField(link)))
        : link.natives().stream().map(ConditionCode::binding).toList();
  }

  private static CodeBlock binding(GeneratedName name) {
    return CodeBlock.of("$T.BINDING", ClassName.get(name.packageName(), name.with("Native")));
  }

  /** Returns the field that describes a library without a native interface; a-b is not a_b. */
  static String libraryField(LibraryLink link) {
    return "LIBRARY_" + link.library().name().replace('-', '$');
  }
}

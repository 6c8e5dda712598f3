package dev.autocfg.processor.jdk;

import dev.autocfg.inspect.query.CompilerQuery;
import dev.autocfg.inspect.query.ConstantQuery;
import dev.autocfg.inspect.query.MemberQuery;
import dev.autocfg.inspect.query.ModuleQuery;
import dev.autocfg.inspect.query.SnippetQuery;
import dev.autocfg.inspect.query.SubtypeQuery;
import dev.autocfg.inspect.query.TypeQuery;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Asks the look-up that fits a question. */
final class Lookups {
  private final TypeLookup types;
  private final MemberLookup members;
  private final ModuleLookup modules;
  private final SubtypeLookup subtypes;
  private final ConstantLookup constants;
  private final SnippetLookup snippets;

  Lookups(
      Elements elements,
      Types relations,
      Access access,
      Certainty certainty,
      TargetRelease target) {
    types = new TypeLookup(elements, access, certainty, new ReadableTypes(elements));
    members = new MemberLookup(elements, access, certainty, types);
    modules = new ModuleLookup(elements, access);
    subtypes = new SubtypeLookup(relations, types);
    constants = new ConstantLookup(members, types);
    snippets = new SnippetLookup(target);
  }

  /** Looks up what a query asks, as code of an element's package would. */
  Draft ask(CompilerQuery query, Element from) {
    return query.ask(
        new CompilerQuery.Visitor<Draft>() {
          @Override
          public Draft type(TypeQuery asked) {
            return types.ask(asked.value(), from);
          }

          @Override
          public Draft member(MemberQuery asked) {
            return members.ask(asked.value(), asked.inherited(), from);
          }

          @Override
          public Draft module(ModuleQuery asked) {
            return modules.ask(asked.value(), asked.exports(), from);
          }

          @Override
          public Draft subtype(SubtypeQuery asked) {
            return subtypes.ask(asked.value(), asked.of(), from);
          }

          @Override
          public Draft constant(ConstantQuery asked) {
            return constants.ask(asked.value(), from);
          }

          @Override
          public Draft snippet(SnippetQuery asked) {
            return snippets.ask(asked.snippet());
          }
        });
  }
}

package dev.autocfg.processor.jdk;

import dev.autocfg.processor.read.ProbeRequest;
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

  Draft ask(ProbeRequest.OfCompiler probe) {
    if (probe instanceof ProbeRequest.OfType type) {
      return types.ask(type.type(), type.element());
    }
    if (probe instanceof ProbeRequest.OfMember member) {
      return members.ask(member.member(), member.inherited(), member.element());
    }
    if (probe instanceof ProbeRequest.OfModule module) {
      return modules.ask(module.module(), module.pack(), module.element());
    }
    if (probe instanceof ProbeRequest.OfSubtype subtype) {
      return subtypes.ask(subtype.sub(), subtype.sup(), subtype.element());
    }
    if (probe instanceof ProbeRequest.OfConstant constant) {
      return constants.ask(constant.constant(), constant.element());
    }
    return snippets.ask(((ProbeRequest.OfSnippet) probe).snippet());
  }
}

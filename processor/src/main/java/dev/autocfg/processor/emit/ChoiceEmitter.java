package dev.autocfg.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.autocfg.inspect.fact.FactJson;
import dev.autocfg.language.condition.Atom;
import dev.autocfg.language.condition.Condition;
import dev.autocfg.processor.plan.CandidatePlan;
import dev.autocfg.processor.plan.ChoicePlan;
import dev.autocfg.processor.plan.LibraryLink;
import dev.autocfg.processor.plan.NativeUses;
import dev.autocfg.processor.poet.Poet;
import dev.autocfg.processor.poet.Skeleton;
import dev.autocfg.processor.request.CandidateRequest;
import dev.autocfg.processor.request.ElementName;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The emitter of {@code FooChoice}, which chooses among the candidates for {@code Foo} at run time.
 */
public final class ChoiceEmitter {
  private ChoiceEmitter() {}

  /**
   * Returns the class and its record.
   *
   * @param origins the elements that the choice is made from, which the record lists so that a
   *     later compilation of some of them finds the others
   */
  public static List<GeneratedFile> emit(
      ChoicePlan plan, SourceHead head, List<ElementName> origins) {
    String name = plan.name().qualified("Choice");
    String inputs =
        plan.candidates().stream()
            .map(candidate -> candidate.request().type().simpleName())
            .collect(Collectors.joining(", ", "candidates ", ""));
    String text =
        Poet.render(
            plan.name().packageName(),
            type(plan),
            head.comment(inputs),
            SourceHead.GENERATED,
            head.generator());
    return List.of(
        GeneratedFile.source(name, text), GeneratedFile.record(name, record(plan, name, origins)));
  }

  private static TypeSpec.Builder type(ChoicePlan plan) {
    ClassName contract = Poet.name(plan.contract());
    TypeName choice = ParameterizedTypeName.get(RuntimeTypes.CHOICE, contract);
    Skeleton skeleton = new Skeleton(plan.name().isPublic());
    TypeSpec.Builder type =
        skeleton
            .type(plan.name().with("Choice"))
            .addJavadoc("Chooses among the candidates for {@link $T}.\n", contract);
    Deprecations.suppressed(namesDeprecated(plan)).ifPresent(type::addAnnotation);
    Initializer initializer = new Initializer();
    for (LibraryLink link : plan.links().values()) {
      if (link.natives().isEmpty() && isAsked(plan, link)) {
        String field = ConditionCode.libraryField(link);
        type.addField(Poet.constant(RuntimeTypes.NATIVE_LIBRARY, field).build());
        initializer.assign(field, library(link));
      }
    }
    initializer.assign("CHOICE", choose(plan, contract));
    ClassName self = ClassName.get(plan.name().packageName(), plan.name().with("Choice"));
    String settled = settledName(plan);
    return type.addField(Poet.constant(choice, "CHOICE").build())
        .addField(Poet.staticField(TypeName.BOOLEAN, "isSettled").build())
        .addStaticBlock(initializer.of(self))
        .addMethod(
            skeleton
                .method(contract, "get")
                .addJavadoc(
                    """
                    Returns the chosen candidate; the same object each time, once the choice is kept.

                    @throws $T if none can be used; the message gives the reasons
                    """,
                    RuntimeTypes.NO_CANDIDATE)
                .addStatement("return isSettled ? $L.CHOSEN : settle()", settled)
                .build())
        .addMethod(
            skeleton
                .method(choice, "choice")
                .addJavadoc("Returns the choice, with the reason for each decision.\n")
                .addStatement("return CHOICE")
                .build())
        .addMethod(
            skeleton
                .method(ParameterizedTypeName.get(ClassName.get(List.class), contract), "all")
                .addJavadoc("Returns every candidate that can be used here, to test each.\n")
                .addStatement("return CHOICE.all()")
                .build())
        .addMethods(listing(plan, contract))
        .addMethod(settle(contract, self))
        .addType(settled(settled, contract));
  }

  private static boolean namesDeprecated(ChoicePlan plan) {
    return plan.contract().deprecated()
        || plan.candidates().stream().anyMatch(ChoiceEmitter::namesDeprecated);
  }

  private static boolean namesDeprecated(CandidatePlan candidate) {
    return candidate.request().type().deprecated()
        || candidate.request().knownAnswers().stream()
            .anyMatch(marked -> marked.method().deprecated());
  }

  private static boolean isAsked(ChoicePlan plan, LibraryLink link) {
    Atom.Present asked = new Atom.Present(link.library().name());
    return plan.candidates().stream().anyMatch(c -> c.condition().atoms().contains(asked));
  }

  /** Returns the method that chooses, until a choice is kept for the life of the JVM. */
  private static MethodSpec settle(ClassName contract, ClassName self) {
    return Poet.privateStatic("settle")
        .returns(contract)
        .addCode(
            Initializer.guarded(
                CodeBlock.of(
                    """
                    $T chosen = CHOICE.get();
                    isSettled = $T.isSettled(CHOICE);
                    return chosen;
                    """,
                    contract,
                    RuntimeTypes.CANDIDATES),
                self))
        .build();
  }

  /** Returns the class whose constant makes a call cost nothing over a direct one. */
  private static TypeSpec settled(String name, ClassName contract) {
    return Poet.privateNested(name)
        .addField(new Skeleton(false).field(contract, "CHOSEN").initializer("CHOICE.get()").build())
        .build();
  }

  /** Returns a name that hides no type that the class names; the unnamed package has no prefix. */
  private static String settledName(ChoicePlan plan) {
    Set<String> taken = new HashSet<>(List.of(plan.contract().simpleName()));
    for (CandidatePlan candidate : plan.candidates()) {
      taken.add(candidate.request().type().simpleName());
    }
    String name = "Settled";
    while (taken.contains(name)) {
      name += "_";
    }
    return name;
  }

  private static CodeBlock library(LibraryLink link) {
    return LibraryCode.of(
        link.library(), CodeBlock.of("neverOpened($T.lookup())", MethodHandles.class));
  }

  private static CodeBlock choose(ChoicePlan plan, ClassName contract) {
    CodeBlock.Builder code =
        CodeBlock.builder().add("$T.of($T.class)", RuntimeTypes.CANDIDATES, contract);
    List<List<CandidatePlan>> parts = parts(plan);
    if (parts.size() == 1) {
      parts.get(0).forEach(candidate -> code.add("\n").add(candidate(plan, candidate)));
      return code.add("\n.choice()").build();
    }
    CodeBlock all = code.build();
    for (int part = 1; part <= parts.size(); part++) {
      all = CodeBlock.of("candidates$L($L)", part, all);
    }
    return CodeBlock.of("$L.choice()", all);
  }

  /** Returns the candidates that one method lists; a condition has at most 8,192 characters. */
  private static List<List<CandidatePlan>> parts(ChoicePlan plan) {
    return MethodParts.of(
        plan.candidates(), candidate -> 250 + 8 * candidate.request().when().length());
  }

  /** Returns the methods that list the candidates where these are too many for the initializer. */
  private static List<MethodSpec> listing(ChoicePlan plan, ClassName contract) {
    TypeName builder = ParameterizedTypeName.get(RuntimeTypes.CANDIDATES, contract);
    List<MethodSpec> methods = new ArrayList<>();
    List<List<CandidatePlan>> parts = parts(plan);
    for (int part = 0; parts.size() > 1 && part < parts.size(); part++) {
      CodeBlock.Builder code = CodeBlock.builder().add("return before");
      parts
          .get(part)
          .forEach(candidate -> code.add("\n$>").add(candidate(plan, candidate)).add("$<"));
      methods.add(
          Poet.privateStatic("candidates" + (part + 1))
              .returns(builder)
              .addParameter(builder, "before")
              .addStatement(code.build())
              .build());
    }
    return methods;
  }

  /**
   * Returns {@code .candidate(1, "SodiumHash", Requirement.…, SodiumHash::new, SodiumHash::test)}.
   */
  private static CodeBlock candidate(ChoicePlan plan, CandidatePlan candidate) {
    CandidateRequest request = candidate.request();
    String name = plan.nameOf(candidate);
    if (!candidate.refusal().isEmpty()) {
      return CodeBlock.of(
          ".refused($L, $L,$W$L$L)",
          request.rank(),
          Poet.literal(name),
          Poet.literal(candidate.refusal()),
          used(candidate, plan));
    }
    ClassName type = Poet.name(request.type());
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(
                ".candidate($L, $L,$W$L,$W$T::new",
                request.rank(),
                Poet.literal(name),
                requirement(plan, candidate),
                type);
    request.knownAnswers().forEach(marked -> code.add(",$W$T::$L", type, marked.method().name()));
    return code.add(")").build();
  }

  /** Returns what is left of the condition, and then the native interfaces, which ask for more. */
  private static CodeBlock requirement(ChoicePlan plan, CandidatePlan candidate) {
    NativeUses uses = candidate.uses();
    List<CodeBlock> parts = new ArrayList<>();
    Condition asked = withoutUsed(candidate.condition(), uses.always());
    if (uses.always().isEmpty() || !asked.equals(Condition.Constant.ALWAYS)) {
      parts.add(
          new ConditionCode(plan.links(), candidate.answers(), uses.inCondition(), true).of(asked));
    }
    uses.always().forEach(use -> parts.add(ConditionCode.usable(use)));
    return parts.size() == 1
        ? parts.get(0)
        : CodeBlock.of("$T.all($L)", RuntimeTypes.REQUIREMENT, CodeBlock.join(parts, ",$W"));
  }

  /** Leaves out the libraries alone, which a usable native interface on them implies. */
  private static Condition withoutUsed(Condition condition, List<NativeUses.Use> uses) {
    List<Condition> parts =
        new ArrayList<>(
            condition instanceof Condition.AllOf all ? all.parts() : List.of(condition));
    uses.forEach(use -> parts.remove(new Atom.Present(use.library())));
    return Condition.allOf(parts);
  }

  /** Returns the libraries that a refused candidate would use: {@code require} must not pass it. */
  private static CodeBlock used(CandidatePlan candidate, ChoicePlan plan) {
    Set<String> libraries =
        new LinkedHashSet<>(candidate.written().libraries(name -> plan.links().containsKey(name)));
    candidate.uses().always().forEach(use -> libraries.add(use.library()));
    CodeBlock.Builder code = CodeBlock.builder();
    libraries.forEach(library -> code.add(",$W$L", Poet.literal(library)));
    return code.build();
  }

  private static Map<String, Object> record(
      ChoicePlan plan, String name, List<ElementName> origins) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("schema", FactJson.SCHEMA);
    record.put("kind", "choice");
    record.put("class", name);
    record.put("contract", plan.contract().qualifiedName());
    record.put("candidates", plan.candidates().stream().map(ChoiceEmitter::record).toList());
    record.put("origins", origins.stream().map(ElementName::word).toList());
    return record;
  }

  private static Map<String, Object> record(CandidatePlan candidate) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("rank", candidate.request().rank());
    entry.put("class", candidate.request().type().qualifiedName());
    entry.put("when", candidate.request().when());
    entry.put("uses", usedTypes(candidate.uses()));
    entry.put("left", candidate.condition().toString());
    entry.put("refusal", candidate.refusal());
    return entry;
  }

  private static List<String> usedTypes(NativeUses uses) {
    List<NativeUses.Use> all = new ArrayList<>(uses.always());
    all.addAll(uses.inCondition().values());
    return all.stream().map(NativeUses.Use::type).toList();
  }
}

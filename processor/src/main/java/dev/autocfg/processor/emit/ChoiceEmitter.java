package dev.autocfg.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.autocfg.language.condition.Atom;
import dev.autocfg.processor.plan.CandidatePlan;
import dev.autocfg.processor.plan.ChoicePlan;
import dev.autocfg.processor.plan.LibraryLink;
import dev.autocfg.processor.poet.Poet;
import dev.autocfg.processor.poet.Skeleton;
import dev.autocfg.processor.request.CandidateRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes {@code FooChoice}, which chooses between the candidates of {@code Foo} at run time. */
public final class ChoiceEmitter {
  private ChoiceEmitter() {}

  /** Returns the class and its record. */
  public static List<GeneratedFile> emit(ChoicePlan plan, SourceHead head) {
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
        GeneratedFile.source(name, text), GeneratedFile.record(name, record(plan, name)));
  }

  private static TypeSpec.Builder type(ChoicePlan plan) {
    ClassName contract = Poet.name(plan.contract());
    TypeName choice = ParameterizedTypeName.get(Names.CHOICE, contract);
    Skeleton skeleton = new Skeleton(plan.name().isPublic());
    TypeSpec.Builder type =
        skeleton
            .type(plan.name().with("Choice"))
            .addJavadoc("Chooses between the candidates of {@link $T}.\n", contract);
    Deprecations.suppressed(namesDeprecated(plan)).ifPresent(type::addAnnotation);
    for (LibraryLink link : plan.links().values()) {
      if (link.natives().isEmpty() && isAsked(plan, link)) {
        type.addField(library(link));
      }
    }
    return type.addField(
            Poet.constant(choice, "CHOICE")
                .initializer("$>$>$L$<$<", choose(plan, contract))
                .build())
        .addField(Poet.constant(contract, "CHOSEN").initializer("CHOICE.orNull()").build())
        .addMethod(
            skeleton
                .method(contract, "get")
                .addJavadoc(
                    """
                    Returns the chosen candidate, always the same object.

                    @throws $T if none can be used; the message says why
                    """,
                    Names.NO_CANDIDATE)
                .addStatement("return CHOSEN == null ? CHOICE.get() : CHOSEN")
                .build())
        .addMethod(
            skeleton
                .method(choice, "choice")
                .addJavadoc("Returns the choice, which can say why.\n")
                .addStatement("return CHOICE")
                .build())
        .addMethod(
            skeleton
                .method(ParameterizedTypeName.get(ClassName.get(List.class), contract), "all")
                .addJavadoc("Returns every candidate that can be used here, to test each.\n")
                .addStatement("return CHOICE.all()")
                .build());
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

  private static FieldSpec library(LibraryLink link) {
    return Poet.constant(Names.NATIVE_LIBRARY, ConditionCode.libraryField(link))
        .initializer(
            "$>$>$L$<$<", LibraryCode.of(link.library(), link.library().symbols(), List.of()))
        .build();
  }

  private static CodeBlock choose(ChoicePlan plan, ClassName contract) {
    CodeBlock.Builder code = CodeBlock.builder().add("$T.of($T.class)", Names.CHOICE, contract);
    ConditionCode conditions = new ConditionCode(plan.links(), plan.answers());
    for (CandidatePlan candidate : plan.candidates()) {
      code.add("\n").add(candidate(plan, candidate, conditions));
    }
    return code.add("\n.choose()").build();
  }

  /** Returns {@code .candidate(1, "SodiumHash", When.…, SodiumHash::new, SodiumHash::test)}. */
  private static CodeBlock candidate(
      ChoicePlan plan, CandidatePlan candidate, ConditionCode conditions) {
    CandidateRequest request = candidate.request();
    String name = plan.nameOf(candidate);
    if (!candidate.refusal().isEmpty()) {
      return CodeBlock.of(
          ".refused($L, $S,$W$S$L)",
          request.rank(),
          name,
          candidate.refusal(),
          needed(candidate, plan));
    }
    ClassName type = Poet.name(request.type());
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(
                ".candidate($L, $S,$W$L,$W$T::new",
                request.rank(),
                name,
                conditions.of(candidate.condition()),
                type);
    request.knownAnswers().forEach(marked -> code.add(",$W$T::$L", type, marked.method().name()));
    return code.add(")").build();
  }

  /**
   * Returns the libraries that a refused candidate would need: {@code require} must not pass it.
   */
  private static CodeBlock needed(CandidatePlan candidate, ChoicePlan plan) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (String library : candidate.written().libraries(name -> plan.links().containsKey(name))) {
      code.add(",$W$T.named($S).build()", Names.NATIVE_LIBRARY, library);
    }
    return code.build();
  }

  private static Map<String, Object> record(ChoicePlan plan, String name) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("schema", 1);
    record.put("kind", "choice");
    record.put("class", name);
    record.put("contract", plan.contract().qualifiedName());
    record.put("candidates", plan.candidates().stream().map(ChoiceEmitter::record).toList());
    return record;
  }

  private static Map<String, Object> record(CandidatePlan candidate) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("rank", candidate.request().rank());
    entry.put("class", candidate.request().type().qualifiedName());
    entry.put("when", candidate.request().when());
    entry.put("left", candidate.condition().toString());
    entry.put("refusal", candidate.refusal());
    return entry;
  }
}

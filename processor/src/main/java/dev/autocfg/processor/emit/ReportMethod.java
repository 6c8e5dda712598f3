package dev.autocfg.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.autocfg.probes.fact.Fact;
import java.util.List;
import java.util.Map;

/** Writes {@code report()}, which gives the facts of a {@code FooCfg} as data. */
final class ReportMethod {
  private static final ClassName STATE = Names.RECORDED_FACT.nestedClass("State");

  private ReportMethod() {}

  /** Returns the method; the list is made in it, so that the class itself loads fast. */
  static MethodSpec of(List<Fact> facts, Skeleton skeleton) {
    return skeleton
        .method(ParameterizedTypeName.get(ClassName.get(List.class), Names.RECORDED_FACT), "report")
        .addJavadoc("Returns the facts as data, in the words of the constants.\n")
        // The type argument spares javac an inference over all entries.
        .addStatement("return $T.<$T>of($L)", List.class, Names.RECORDED_FACT, entries(facts))
        .build();
  }

  private static CodeBlock entries(List<Fact> facts) {
    return facts.isEmpty()
        ? CodeBlock.of("")
        : CodeBlock.of(
            "\n$L", facts.stream().map(ReportMethod::entry).collect(CodeBlock.joining(",\n")));
  }

  /** Returns {@code new RecordedFact("ffm", "is the type …?", RecordedFact.State.ABSENT, …)}. */
  private static CodeBlock entry(Fact fact) {
    CodeBlock.Builder entry =
        CodeBlock.builder()
            .add(
                "new $T($S,$W$S,$W$T.$L,$W$S",
                Names.RECORDED_FACT,
                fact.name(),
                fact.question(),
                STATE,
                fact.state(),
                fact.reason());
    if (!fact.values().isEmpty()) {
      entry.add(",$W$L", values(fact.values()));
    }
    return entry.add(")").build();
  }

  private static CodeBlock values(Map<String, String> values) {
    return values.entrySet().stream()
        .map(entry -> CodeBlock.of("$T.entry($S, $S)", Map.class, entry.getKey(), entry.getValue()))
        .collect(CodeBlock.joining(",$W", "Map.ofEntries(", ")"));
  }
}

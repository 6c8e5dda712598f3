package dev.autocfg.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.autocfg.probes.fact.Fact;
import dev.autocfg.processor.plan.CfgPlan;
import dev.autocfg.processor.read.GeneratedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;

/** Writes {@code FooCfg}: the answers of the probes on one element as constants. */
public final class CfgEmitter {
  private final Output output;

  /** Creates an emitter for one compilation. */
  public CfgEmitter(Output output) {
    this.output = output;
  }

  /** Writes the class and its record. */
  public void emit(CfgPlan plan) {
    GeneratedName name = plan.request().name();
    Element origin = plan.request().element();
    String className = plan.request().className();
    String qualified =
        name.packageName().isEmpty() ? className : name.packageName() + "." + className;
    output.source(qualified, type(plan, className), origin, inputs(plan), List.of(origin));
    output.record(qualified, record(plan, qualified), List.of(origin));
  }

  private static String inputs(CfgPlan plan) {
    return plan.facts().stream()
        .map(fact -> fact.name() + "=" + fact.state())
        .collect(Collectors.joining(", ", "release " + plan.release() + ", ", ""));
  }

  private static TypeSpec.Builder type(CfgPlan plan, String className) {
    Skeleton skeleton = new Skeleton(plan.request().name().isPublic());
    TypeSpec.Builder type =
        skeleton
            .type(className)
            .addJavadoc(
                "States what the probes of {@code $L} answered when it was compiled.\n",
                Output.named(plan.request().element()));
    CodeBlock.Builder machine = CodeBlock.builder();
    for (Fact fact : plan.facts()) {
      add(fact, plan.isLibrary(fact), skeleton, type, machine);
      if (plan.isLibrary(fact)) {
        addValues(fact, skeleton, type, machine);
      }
    }
    if (!machine.isEmpty()) {
      type.addStaticBlock(machine.build());
    }
    return type.addMethod(ReportMethod.of(plan.facts(), skeleton));
  }

  private static void add(
      Fact fact,
      boolean isLibrary,
      Skeleton skeleton,
      TypeSpec.Builder type,
      CodeBlock.Builder machine) {
    String constant = CfgPlan.constant(fact.name());
    FieldSpec.Builder has = skeleton.field(TypeName.BOOLEAN, "HAS_" + constant);
    if (fact.scope() == Fact.Scope.TARGET) {
      // static final boolean HAS_FFM = false;
      type.addField(
          has.initializer("$L", fact.present())
              .addJavadoc(javadoc(fact, "A constant expression: javac copies it into its users."))
              .build());
      if (CapturedConstant.isIn(fact)) {
        type.addField(CapturedConstant.initialized(fact, skeleton));
      }
      return;
    }
    // static final boolean HAS_SODIUM; … static { HAS_SODIUM = true; }
    String nature =
        isLibrary
            ? "True of the building machine; it is checked again at run time, and javac does not"
                + " copy it."
            : "True of the building machine; javac does not copy it.";
    type.addField(has.addJavadoc(javadoc(fact, nature)).build());
    machine.addStatement("HAS_$L = $L", constant, fact.present());
    if (CapturedConstant.isIn(fact)) {
      type.addField(CapturedConstant.of(fact, skeleton).build());
      machine.addStatement(CapturedConstant.assignment(fact));
    }
  }

  private static void addValues(
      Fact fact, Skeleton skeleton, TypeSpec.Builder type, CodeBlock.Builder machine) {
    String constant = CfgPlan.constant(fact.name());
    for (String key : CfgPlan.LIBRARY_KEYS) {
      String field = constant + "_" + CfgPlan.constant(key);
      type.addField(
          skeleton
              .field(ClassName.get(String.class), field)
              .addJavadoc(
                  "The $L of $L on the building machine; empty where it is not known.\n",
                  key,
                  fact.name())
              .build());
      machine.addStatement("$L = $S", field, fact.values().getOrDefault(key, ""));
    }
  }

  private static CodeBlock javadoc(Fact fact, String nature) {
    return CodeBlock.of(
        "Question: $L\n\n<p>Answer: $L, $L.\n\n<p>$L\n",
        Javadoc.escape(fact.question()),
        fact.state(),
        Javadoc.escape(fact.reason()),
        nature);
  }

  private static Map<String, Object> record(CfgPlan plan, String qualified) {
    SortedMap<String, Object> facts = new TreeMap<>();
    for (Fact fact : plan.facts()) {
      facts.put(fact.name(), fact(fact));
    }
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("schema", 1);
    record.put("kind", "config");
    record.put("class", qualified);
    record.put("release", plan.release());
    record.put("facts", facts);
    return record;
  }

  private static Map<String, Object> fact(Fact fact) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("question", fact.question());
    entry.put("scope", fact.scope().toString());
    entry.put("state", fact.state().toString());
    entry.put("reason", fact.reason());
    entry.put("values", fact.values());
    return entry;
  }
}

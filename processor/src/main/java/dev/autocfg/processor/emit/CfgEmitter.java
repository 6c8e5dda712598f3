package dev.autocfg.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.autocfg.probes.fact.Fact;
import dev.autocfg.probes.text.Json;
import dev.autocfg.processor.CfgProcessor;
import dev.autocfg.processor.plan.CfgPlan;
import dev.autocfg.processor.read.GeneratedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

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
    String text =
        output.render(
            name.packageName(), type(plan, className), origin, inputs(plan), CfgProcessor.class);
    output.source(qualified, text, List.of(origin));
    output.record(qualified, record(plan, qualified), List.of(origin));
  }

  private static String inputs(CfgPlan plan) {
    return plan.facts().stream()
        .map(fact -> fact.name() + "=" + fact.state())
        .collect(Collectors.joining(", ", "release " + plan.release() + ", ", ""));
  }

  private static TypeSpec.Builder type(CfgPlan plan, String className) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(className)
            .addJavadoc(
                "States what the probes of {@code $L} answered when it was compiled.\n",
                plan.request().element())
            .addModifiers(Modifier.FINAL)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    if (plan.request().name().isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    CodeBlock.Builder machine = CodeBlock.builder();
    for (Fact fact : plan.facts()) {
      add(fact, plan.request().name().isPublic(), type, machine);
    }
    if (!machine.isEmpty()) {
      type.addStaticBlock(machine.build());
    }
    return type;
  }

  private static void add(
      Fact fact, boolean isPublic, TypeSpec.Builder type, CodeBlock.Builder machine) {
    String constant = CfgPlan.constant(fact.name());
    FieldSpec.Builder has = field(TypeName.BOOLEAN, "HAS_" + constant, isPublic);
    if (fact.scope() == Fact.Scope.TARGET) {
      // static final boolean HAS_FFM = false;
      type.addField(
          has.initializer("$L", fact.present())
              .addJavadoc(javadoc(fact, "A constant expression: javac copies it into its users."))
              .build());
      return;
    }
    // static final boolean HAS_SODIUM; … static { HAS_SODIUM = true; }
    type.addField(
        has.addJavadoc(
                javadoc(
                    fact,
                    "True of the building machine; it is checked again at run time, and javac does"
                        + " not copy it."))
            .build());
    machine.addStatement("HAS_$L = $L", constant, fact.present());
    for (String key : List.of("version", "soname")) {
      String field = constant + "_" + CfgPlan.constant(key);
      type.addField(
          field(ClassName.get(String.class), field, isPublic)
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
        escape(fact.question()),
        fact.state(),
        escape(fact.reason()),
        nature);
  }

  /** Keeps a text from being read as markup or as a tag. */
  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("*/", "*&#47;");
  }

  private static FieldSpec.Builder field(TypeName type, String name, boolean isPublic) {
    FieldSpec.Builder field = FieldSpec.builder(type, name);
    if (isPublic) {
      field.addModifiers(Modifier.PUBLIC);
    }
    return field.addModifiers(Modifier.STATIC, Modifier.FINAL);
  }

  private static String record(CfgPlan plan, String qualified) {
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
    return Json.write(record);
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

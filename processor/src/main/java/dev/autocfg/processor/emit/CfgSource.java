package dev.autocfg.processor.emit;

import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.inspect.query.Query;
import dev.autocfg.language.text.ConstantText;
import dev.autocfg.language.text.JavaLiteral;
import dev.autocfg.probes.Scope;
import dev.autocfg.processor.plan.CfgPlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The source of {@code FooCfg}.
 *
 * <p>As text, not with JavaPoet, which is made for code that is put together: it looks at every
 * character several times, and the Javadoc of a hundred probes is many; docs/decisions/0008 gives
 * what that took in a compiler that has just started.
 */
final class CfgSource {
  private static final String COPIED = "A constant expression: javac copies it into its users.";
  private static final String NOT_COPIED = "True of the building machine; javac does not copy it.";
  private static final String CHECKED_AGAIN =
      "True of the building machine; it is checked again at run time, and javac does not copy it.";

  private final CfgPlan plan;
  private final SourceHead head;
  private final String modifiers;
  private final StringBuilder fields = new StringBuilder();
  private final List<String> assignments = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  CfgSource(CfgPlan plan, SourceHead head) {
    this.plan = plan;
    this.head = head;
    this.modifiers = plan.request().name().isPublic() ? "public " : "";
  }

  /**
   * Returns the text.
   *
   * @param comment the lines that begin the file
   */
  String text(String comment) {
    String className = plan.request().className();
    Imports imports = new Imports(className);
    String generated =
        head.generator().isEmpty()
            ? ""
            : "@"
                + imports.name(SourceHead.GENERATED)
                + "("
                + ConstantText.of(head.generator())
                + ")\n";
    plan.facts().forEach(this::add);
    String report = new ReportMethod(imports, modifiers, className, names).of(plan.facts());
    String packageName = plan.request().name().packageName();
    return comment
        + (packageName.isEmpty() ? "" : "package " + packageName + ";\n\n")
        + imports.text()
        + "\n/**\n * States what the probes of {@code "
        + head.origin()
        + "} answered when it was compiled.\n */\n"
        + generated
        + modifiers
        + "final class "
        + className
        + " {\n"
        + fields
        + initializer()
        + "  private "
        + className
        + "() {\n  }\n\n"
        + report
        + "}\n";
  }

  private void add(Fact fact) {
    String constant = CfgPlan.constant(fact.name());
    boolean isLibrary = fact.query().kind() == Query.Kind.LIBRARY;
    boolean isTarget = fact.scope() == Scope.TARGET;
    field(
        "boolean",
        "HAS_" + constant,
        String.valueOf(fact.present()),
        isTarget,
        "Question: " + Javadoc.escape(fact.query().words()),
        "<p>Answer: " + fact.state() + ", " + Javadoc.escape(fact.reason()) + ".",
        "<p>" + (isTarget ? COPIED : isLibrary ? CHECKED_AGAIN : NOT_COPIED));
    fact.values()
        .constant()
        .ifPresent(
            literal ->
                field(
                    literal.type(),
                    CfgPlan.valueField(fact.name()),
                    expression(literal),
                    isTarget && isConstant(literal),
                    CapturedConstant.javadoc(fact)));
    if (isLibrary) {
      for (String end : fact.query().constants()) {
        String key = end.toLowerCase(Locale.ROOT);
        field(
            "String",
            constant + "_" + end,
            ConstantText.ofAnyLength(fact.values().texts().getOrDefault(key, "")),
            false,
            "The "
                + key
                + " of "
                + fact.name()
                + " on the building machine; empty where it is not known.");
      }
    }
  }

  private static String expression(JavaLiteral literal) {
    return literal.value() instanceof String text
        ? ConstantText.ofAnyLength(text)
        : literal.expression();
  }

  private static boolean isConstant(JavaLiteral literal) {
    return !(literal.value() instanceof String text) || ConstantText.fits(text);
  }

  /**
   * Adds a field: {@code static final boolean HAS_FFM = false;} where javac may copy the value into
   * other classes, else without its value, which a static block assigns.
   */
  private void field(
      String type, String name, String value, boolean isCopied, String... paragraphs) {
    fields
        .append("  /**\n   * ")
        .append(String.join("\n   *\n   * ", paragraphs))
        .append("\n   */\n");
    fields.append("  ").append(modifiers).append("static final ").append(type).append(' ');
    fields.append(name);
    names.add(name);
    if (isCopied) {
      fields.append(" = ").append(value);
    } else {
      assignments.add(name + " = " + value);
    }
    fields.append(";\n\n");
  }

  private String initializer() {
    if (assignments.isEmpty()) {
      return "";
    }
    StringBuilder block = new StringBuilder("  static {\n");
    for (String assignment : assignments) {
      block.append("    ").append(assignment).append(";\n");
    }
    return block.append("  }\n\n").toString();
  }
}

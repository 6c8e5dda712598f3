package dev.autocfg.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import dev.autocfg.probes.fact.Fact;
import dev.autocfg.probes.fact.State;
import dev.autocfg.processor.plan.CfgPlan;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the field of a constant's value: of the JDK, or of a C header. */
final class CapturedConstant {
  private static final Map<String, TypeName> PRIMITIVES =
      Stream.of(
              TypeName.BOOLEAN,
              TypeName.BYTE,
              TypeName.SHORT,
              TypeName.CHAR,
              TypeName.INT,
              TypeName.LONG,
              TypeName.FLOAT,
              TypeName.DOUBLE)
          .collect(Collectors.toUnmodifiableMap(TypeName::toString, type -> type));

  private CapturedConstant() {}

  static boolean isIn(Fact fact) {
    return fact.values().containsKey(Fact.CONSTANT_TYPE);
  }

  /** Returns {@code static final int MAX_VALUE = 65535;}, which javac copies into its users. */
  static FieldSpec initialized(Fact fact, Skeleton skeleton) {
    return of(fact, skeleton).initializer("$L", fact.values().get(Fact.CONSTANT_VALUE)).build();
  }

  /** Returns {@code static final int MAX_VALUE;}. */
  static FieldSpec.Builder of(Fact fact, Skeleton skeleton) {
    TypeName type =
        PRIMITIVES.getOrDefault(fact.values().get(Fact.CONSTANT_TYPE), ClassName.get(String.class));
    return skeleton
        .field(type, CfgPlan.valueField(fact.name()))
        .addJavadoc(CodeBlock.of("$L\n", javadoc(fact)));
  }

  /** Returns {@code MAX_VALUE = 65535}. */
  static CodeBlock assignment(Fact fact) {
    return CodeBlock.of(
        "$L = $L", CfgPlan.valueField(fact.name()), fact.values().get(Fact.CONSTANT_VALUE));
  }

  private static String javadoc(Fact fact) {
    if (!fact.present()) {
      return fact.state() == State.UNKNOWN
          ? "The value to take where the question could not be asked, as here."
          : "The value to take where there is no such constant, as here.";
    }
    String unsigned = fact.values().get(Fact.CONSTANT_UNSIGNED);
    return unsigned == null
        ? "The value that was captured."
        : "The 64 bits of the value that was captured, which is "
            + unsigned
            + ": read it with {@code Long.toUnsignedString}.";
  }
}

package dev.autocfg.processor.plan;

import dev.autocfg.language.c.CParameter;
import dev.autocfg.language.c.CPrototype;
import dev.autocfg.language.c.CPrototypeException;
import dev.autocfg.language.c.CPrototypeParser;
import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.report.Tag;
import dev.autocfg.processor.request.JavaType;
import dev.autocfg.processor.request.MethodRef;
import dev.autocfg.processor.request.NativeRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The planner that compares each method of a native interface with its prototype. */
final class FunctionPlanner {
  private final Reports reports;

  FunctionPlanner(Reports reports) {
    this.reports = reports;
  }

  Optional<FunctionPlan> plan(NativeRequest.Function function) {
    if (function.prototype().isEmpty()) {
      return Optional.empty(); // Reported by the reader.
    }
    try {
      return check(function, CPrototypeParser.parse(function.prototype().get()));
    } catch (CPrototypeException e) {
      reports.add(Tag.BadPrototype, function.position(), e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<FunctionPlan> check(NativeRequest.Function function, CPrototype prototype) {
    MethodRef method = function.method();
    int wanted = prototype.parameters().size();
    int given = method.parameters().size();
    if (wanted != given) {
      mismatch(function, prototype, "C has " + wanted + " parameters, Java has " + given + ".");
      return Optional.empty();
    }
    Carrier result =
        choose(
            function,
            prototype,
            "the result",
            prototype.result().toString(),
            CarrierTypes.ofResult(prototype.result()),
            method.result());
    List<Carrier> parameters = new ArrayList<>();
    for (int i = 0; i < given; i++) {
      CParameter parameter = prototype.parameters().get(i);
      parameters.add(
          choose(
              function,
              prototype,
              "parameter " + (i + 1),
              parameter.type().toString(),
              CarrierTypes.ofParameter(parameter.type()),
              method.parameters().get(i).type()));
    }
    return result == null || parameters.contains(null)
        ? Optional.empty()
        : Optional.of(new FunctionPlan(method, prototype, result, parameters, function.critical()));
  }

  /** Returns the carrier that the Java type is, or {@code null} after reporting that it is none. */
  private @Nullable Carrier choose(
      NativeRequest.Function function,
      CPrototype prototype,
      String place,
      String cType,
      List<Carrier> allowed,
      JavaType javaType) {
    Carrier carrier = Carrier.of(javaType).orElse(null);
    if (allowed.isEmpty()) {
      reports.add(
          Tag.BadPrototype,
          function.position(),
          "In "
              + prototype.name()
              + ", "
              + place
              + " is a C "
              + cType
              + ", which no Java type represents yet.\n"
              + "  supported: numbers, bool, pointers to data as parameters, and const char * as"
              + " result; not wchar_t, whose width differs.");
      return null;
    }
    if (carrier == null || !allowed.contains(carrier)) {
      String good = allowed.stream().map(Carrier::java).collect(Collectors.joining(" or "));
      mismatch(
          function,
          prototype,
          place + " is " + cType + " in C and " + javaType + " in Java; it must be " + good + ".");
      return null;
    }
    return carrier;
  }

  private void mismatch(NativeRequest.Function function, CPrototype prototype, String what) {
    reports.add(
        Tag.TypeMismatch,
        function.position(),
        function.method() + " does not fit " + prototype.declaration() + ": " + what);
  }
}

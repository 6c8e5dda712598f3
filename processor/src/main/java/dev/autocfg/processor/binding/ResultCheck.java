package dev.autocfg.processor.binding;

import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.report.Tag;
import dev.autocfg.processor.request.JavaType;
import dev.autocfg.processor.request.MethodRef;
import dev.autocfg.processor.request.NativeRequest;
import java.util.List;
import java.util.Optional;

/** The search for the {@code default} method that gets a function's result. */
final class ResultCheck {
  private ResultCheck() {}

  /** Returns the method for the type of the result; empty if there is none. */
  static Optional<MethodRef> of(
      NativeRequest.Function function, List<MethodRef> defaults, Reports reports) {
    String name = function.check();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    String type = function.method().result().erasure();
    List<MethodRef> named = defaults.stream().filter(each -> each.name().equals(name)).toList();
    if (named.isEmpty()) {
      reports.add(
          Tag.BadNativeInterface,
          function.checkAt(),
          "check = \""
              + name
              + "\" names no default method of this interface.\n"
              + "  next: add one such as default int "
              + name
              + "(int result), which returns the result or throws.");
    }
    Optional<MethodRef> fitting = fitting(named, type);
    if (fitting.isPresent() && !names(function.method()).containsAll(names(fitting.get()))) {
      reports.add(
          Tag.BadNativeInterface,
          function.checkAt(),
          fitting.get()
              + " throws "
              + String.join(", ", names(fitting.get()))
              + ", which "
              + function.method()
              + " does not declare.\n  next: add it to the throws clause of the method.");
    }
    return fitting;
  }

  private static List<String> names(MethodRef method) {
    return method.thrown().stream().map(JavaType::erasure).toList();
  }

  private static Optional<MethodRef> fitting(List<MethodRef> named, String type) {
    return named.stream()
        .filter(each -> each.parameters().size() == 1)
        .filter(each -> each.parameters().get(0).type().erasure().equals(type))
        .filter(each -> each.result().erasure().equals(type))
        .findFirst();
  }
}

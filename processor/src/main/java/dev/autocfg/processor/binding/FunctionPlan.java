package dev.autocfg.processor.binding;

import dev.autocfg.language.c.CPrototype;
import dev.autocfg.processor.request.MethodRef;
import dev.autocfg.processor.request.NativeRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The decision how a method calls its C function.
 *
 * @param arguments those of C in order, with those after the fixed ones
 * @param errno the error number that the last Java parameter receives; empty for none
 * @param firstVariadic the index of the first argument after the fixed ones; empty where the
 *     function takes no variable arguments
 * @param check the method that gets the result; empty for none
 * @param symbols the names under which libraries export it, the best first
 */
public record FunctionPlan(
    NativeRequest.Function request,
    CPrototype prototype,
    List<Argument> arguments,
    Returned result,
    Optional<String> errno,
    OptionalInt firstVariadic,
    Optional<MethodRef> check,
    List<String> symbols) {
  public FunctionPlan {
    arguments = List.copyOf(arguments);
    symbols = List.copyOf(symbols);
  }

  /** Returns the method. */
  public MethodRef method() {
    return request.method();
  }

  /** Returns whether heap memory is passed without a copy. */
  public boolean critical() {
    return request.critical();
  }

  /** Returns whether libraries without the function can be used. */
  public boolean optional() {
    return request.optional();
  }

  /** Returns whether the function frees a handle, its only argument, so that it closes it. */
  public boolean closes() {
    return arguments.size() == 1
        && arguments.get(0).passing() instanceof Passing.HandleIn handle
        && handle.type().free().filter(symbols::contains).isPresent()
        && (result instanceof Returned.Nothing || result instanceof Returned.Value);
  }

  /** Returns the argument of a C name. */
  public Optional<Argument> argument(String name) {
    return arguments.stream()
        .filter(each -> each.parameter().name().filter(name::equals).isPresent())
        .findFirst();
  }

  /** Returns the functions that free what C gives away, each once. */
  public Set<String> freeing() {
    Set<String> names = new LinkedHashSet<>();
    if (result instanceof Returned.Text text) {
      text.free().ifPresent(names::add);
    } else if (result instanceof Returned.Elements elements) {
      elements.free().ifPresent(names::add);
    }
    for (Argument argument : arguments) {
      if (argument.passing() instanceof Passing.TextOut out) {
        out.free().ifPresent(names::add);
      }
    }
    return names;
  }
}

package dev.autocfg.processor.binding;

import dev.autocfg.language.c.CType;
import dev.autocfg.language.c.CountExpression;
import dev.autocfg.processor.request.MethodRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The search for pointers whose memory nothing can be compared with. */
final class Uncounted {
  private Uncounted() {}

  /** Returns the names of the Java parameters that are such pointers. */
  static List<String> of(
      MethodRef method, List<Argument> arguments, Collection<CountExpression> counts) {
    boolean mayBeCount = arguments.stream().anyMatch(each -> isUnnamedNumber(each, counts));
    List<String> names = new ArrayList<>();
    for (Argument argument : arguments) {
      if (isUncounted(argument, mayBeCount)
          && method.parameters().get(argument.java()).marks().countedBy().isEmpty()) {
        names.add(method.parameters().get(argument.java()).name());
      }
    }
    return names;
  }

  private static boolean isUncounted(Argument argument, boolean mayBeCount) {
    if (!(argument.parameter().type() instanceof CType.Pointer pointer)) {
      return false;
    }
    Count count;
    if (argument.passing() instanceof Passing.Elements elements) {
      count = elements.count();
    } else if (argument.passing() instanceof Passing.Buffer buffer) {
      count = buffer.count();
    } else {
      return false;
    }
    boolean hasNumbers = PointerTypes.isVoid(pointer) || PointerTypes.number(pointer).isPresent();
    boolean isByDefault =
        argument.parameter().length().isEmpty() && ArgumentPlanner.isOneByDefault(pointer);
    return hasNumbers && (count instanceof Count.Unknown || (isByDefault && mayBeCount));
  }

  private static boolean isUnnamedNumber(Argument argument, Collection<CountExpression> counts) {
    return argument.passing() instanceof Passing.Value value
        && !value.number().isFloating()
        && value.java() != Primitive.BOOLEAN
        && counts.stream()
            .noneMatch(each -> each.names().contains(argument.parameter().name().orElse("")));
  }
}

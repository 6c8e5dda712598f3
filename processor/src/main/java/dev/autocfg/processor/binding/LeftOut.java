package dev.autocfg.processor.binding;

import dev.autocfg.language.c.CParameter;
import dev.autocfg.processor.request.MethodRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The counts of a C function that a Java method leaves out: all that are a whole
 * {@code @CountedBy}, or none.
 *
 * @param arrays the indexes in Java of what each left out parameter counts, by its index in C
 * @param fits whether the method has a parameter for each of the others
 */
record LeftOut(Map<Integer, List<Integer>> arrays, boolean fits) {
  /**
   * Returns what a method leaves out.
   *
   * @param given the number of its parameters that C has
   */
  static LeftOut of(List<CParameter> wanted, MethodRef method, int given) {
    if (given == wanted.size()) {
      return new LeftOut(Map.of(), true);
    }
    Map<Integer, List<Integer>> arrays = new TreeMap<>();
    for (int java = 0; java < given; java++) {
      int counted = index(wanted, method.parameters().get(java));
      if (counted >= 0) {
        arrays.computeIfAbsent(counted, unseen -> new ArrayList<>()).add(java);
      }
    }
    return new LeftOut(arrays, given + arrays.size() == wanted.size());
  }

  private static int index(List<CParameter> wanted, MethodRef.Parameter parameter) {
    String count = parameter.marks().countedBy().map(mark -> mark.value().strip()).orElse("");
    for (int i = 0; i < wanted.size(); i++) {
      if (wanted.get(i).name().filter(count::equals).isPresent()
          && PointerTypes.number(wanted.get(i).type()).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  boolean has(int parameter) {
    return arrays.containsKey(parameter);
  }

  List<Integer> countedBy(int parameter) {
    return arrays.getOrDefault(parameter, List.of());
  }
}

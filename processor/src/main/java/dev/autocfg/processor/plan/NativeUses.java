package dev.autocfg.processor.plan;

import dev.autocfg.processor.request.GeneratedName;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The native interfaces that a candidate depends on.
 *
 * @param always those without which the candidate is refused
 * @param inCondition those that count only where the condition asks for their library, by library:
 *     in {@code sodium || os == linux} for {@code sodium}
 */
public record NativeUses(List<Use> always, SortedMap<String, Use> inCondition) {
  /** No native interface. */
  public static final NativeUses NONE = new NativeUses(List.of(), Collections.emptySortedMap());

  public NativeUses {
    always = List.copyOf(always);
    inCondition = Collections.unmodifiableSortedMap(new TreeMap<>(inCondition));
  }

  /**
   * A native interface on a library.
   *
   * @param library the library's name
   * @param type the qualified name of the interface
   * @param name what is generated for the interface is named after this
   */
  public record Use(String library, String type, GeneratedName name) {
    static Use of(NativePlan plan) {
      return new Use(
          plan.library().name(), plan.request().type().qualifiedName(), plan.request().name());
    }
  }
}

package dev.autocfg.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** The division of long code into methods, each of which has at most 65,535 bytes (JVMS 4.7.3). */
final class MethodParts {
  /** In bytes by estimates, which are high; less than half of what is allowed. */
  private static final int LARGEST = 25_000;

  private MethodParts() {}

  /**
   * Returns the items in order, those of one method in each list; one empty list for no items.
   *
   * @param bytes an estimate of what an item takes
   */
  static <T> List<List<T>> of(List<T> items, ToIntFunction<T> bytes) {
    List<List<T>> parts = new ArrayList<>();
    List<T> part = new ArrayList<>();
    int size = 0;
    for (T item : items) {
      int more = bytes.applyAsInt(item);
      if (size + more > LARGEST && !part.isEmpty()) {
        parts.add(part);
        part = new ArrayList<>();
        size = 0;
      }
      part.add(item);
      size += more;
    }
    parts.add(part);
    return parts;
  }
}

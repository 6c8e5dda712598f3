package t;

import java.util.concurrent.Callable;

/** Leans on other types of the compilation and on fields whose values are not constants. */
abstract class Depends<T extends Plain & Callable<? extends Job<?>>> extends Plain
    implements Job<Color[]> {
  static final Plain INSTANCE = new Plain();
  static final int ARRAY_LENGTH = new int[2].length;
  final Box<String, java.util.List<String>> box = Box.of("");

  abstract Nested.Deep deep(Color... colors);

  T typed(T[][] values) {
    return values[0][0];
  }
}

package t;

/** A functional interface. */
@FunctionalInterface
interface Job<T> {
  String NAME = "job";
  Object TOKEN = new Object();
  boolean FLAG = Boolean.getBoolean("x");

  T work() throws Exception;

  default Job<T> twice() {
    return this;
  }

  static <U> Job<U> of(U value) {
    return () -> value;
  }
}

package dep;

/** A functional interface. */
@FunctionalInterface
public interface Runs {
  int LIMIT = 10;

  default int run() {
    return run(0);
  }

  int run(int value);

  static Runs of() {
    return value -> value;
  }
}

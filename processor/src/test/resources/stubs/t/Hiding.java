package t;

import java.io.IOException;
import java.util.List;

/** Private types in signatures, permits clauses and components. */
abstract class Hiding {
  sealed interface Shape {}

  private record Circle(double radius) implements Shape {}

  private static final class Square implements Shape {}

  private static class Base {
    public int inherited() {
      return 1;
    }

    private static class Deeper {}

    Deeper deeper() {
      return null;
    }
  }

  private static class Unused {
    Unused(Hiding around) {}
  }

  static class Shown extends Base {}

  record Pair(Circle first, List<Square> second) {}

  Circle circle() {
    return null;
  }

  static class Throwing {
    Throwing() throws IOException {}

    Throwing(String text) {}

    <X extends Exception> Throwing(int number, X cause) throws X {}
  }

  static class Quiet extends Throwing {
    Quiet() {
      super("");
    }
  }

  static class Loud extends Throwing {
    Loud() throws Exception {}
  }

  static class OnlyThrowing<E extends Exception> {
    OnlyThrowing() throws E {}
  }

  static class Passing extends OnlyThrowing<IOException> {
    Passing() throws IOException {}
  }

  static class GenericOnly {
    <T extends Comparable<T>> GenericOnly(T value, List<? extends T> others) {}
  }

  static class OfGenericOnly extends GenericOnly {
    OfGenericOnly() {
      super("", List.of());
    }
  }

  class Inner {}

  static class OfInner extends Inner {
    OfInner(Hiding around) {
      around.super();
    }
  }
}

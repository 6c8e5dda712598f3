// since: 16
package t;

/** A record. */
record Point<N extends Number>(int x, N... rest) implements Comparable<Point<N>> {
  static final int ORIGIN = 0;

  Point {
    if (x < 0) {
      throw new IllegalArgumentException();
    }
  }

  Point() {
    this(0);
  }

  int twice() {
    return 2 * x;
  }

  @Override
  public int compareTo(Point<N> other) {
    return 0;
  }
}

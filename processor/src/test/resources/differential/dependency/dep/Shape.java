package dep;

/** An abstract class. */
public abstract class Shape extends Base<String> implements Comparable<Shape>, Runs {
  public Shape() {}

  public abstract double area();

  @Override
  public int compareTo(Shape other) {
    return 0;
  }
}

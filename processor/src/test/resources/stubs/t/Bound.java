package t;

public class Bound {
  private Bound() {}

  static final Bound ONE = new Bound() {};
}

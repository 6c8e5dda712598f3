package t;

/** A class of the same compilation, with members of every access. */
public class Plain {
  public static final int NUMBER = 6 * 7;
  static final String TEXT = "plain" + NUMBER;
  static final double HALF = 1 / 2.0;
  static final float NAN = Float.NaN;
  static final char QUOTE = '\'';
  static final byte SMALL = (byte) 200;
  public static final Integer BOXED = 1;
  private static final int SECRET = 1;
  final int assigned;
  protected int guarded;
  int own;
  private int secret = SECRET;

  public Plain() {
    assigned = secret;
  }

  Plain(int number, String... texts) {
    this();
  }

  private Plain(String text) {
    this();
  }

  public static Plain of() {
    return new Plain("");
  }

  void own() {}

  protected void guarded() throws java.io.IOException {}

  private void secret() {}

  synchronized strictfp final void all() {
    secret();
  }

  class Inner {
    int value;
  }

  static class Nested {
    enum Deep {
      A,
      B
    }
  }

  private static class SecretNested {}

  Object uses() {
    return new SecretNested();
  }
}

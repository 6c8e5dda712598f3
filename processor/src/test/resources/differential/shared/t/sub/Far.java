package t.sub;

/** In another package. */
public class Far {
  public static final int NUMBER = 3;
  protected static final int GUARDED = 4;
  static final int HIDDEN = 5;

  public Far() {}

  protected Far(int number) {}

  Far(String text) {}

  public void open() {}

  protected void guarded() {}

  void hidden() {}
}

class FarHidden {}

package dep;

/** A class with members of every access. */
public class Base<T> {
  public static final int NUMBER = 42;
  public static final String TEXT = "dep\"endency";
  public static final Integer BOXED = Integer.valueOf(1);
  public final long perObject = 7L;
  protected int guarded;
  int hidden;
  public T value;

  public Base() {}

  protected Base(int number) {}

  Base(String text) {}

  public static void run(String... texts) {}

  public T get() {
    return value;
  }

  protected void guardedRun() {}

  void hiddenRun() {}

  public <X extends Exception> void raise(Class<X> type) throws X {}

  public static class Nested {
    public static final char LETTER = 'x';

    public class Inner {}
  }

  protected static class GuardedNested {}

  static class HiddenNested {}
}

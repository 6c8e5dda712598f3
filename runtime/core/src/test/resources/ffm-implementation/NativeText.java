package ffmtest;

/** Is a candidate that holds its binding in a static field, as users are shown. */
final class NativeText {
  private static final Libc LIBC = LibcNative.BINDING.get();

  private NativeText() {}

  static CharSequence create() {
    return "native " + LIBC.abs(-3);
  }

  static void selfTest() {
    if (LIBC.abs(-3) != 3) {
      throw new IllegalStateException("wrong");
    }
  }
}

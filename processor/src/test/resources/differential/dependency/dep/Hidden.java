package dep;

/** Not public. */
class Hidden {
  public static final int NUMBER = 1;

  public static void run() {}
}

package dep;

/** An enum. */
public enum Level {
  LOW,
  HIGH {
    @Override
    public int weight() {
      return 2;
    }
  };

  public int weight() {
    return 1;
  }
}

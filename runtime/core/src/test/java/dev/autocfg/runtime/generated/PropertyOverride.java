package dev.autocfg.runtime.generated;

/** A system property that is set until closed; it was not set before. */
record PropertyOverride(String key) implements AutoCloseable {
  /** Sets what the user of this JVM says about a library. */
  static PropertyOverride of(String library, String value) {
    PropertyOverride override = new PropertyOverride("autocfg." + library);
    if (System.setProperty(override.key, value) != null) {
      throw new IllegalStateException(override.key + " is set already");
    }
    return override;
  }

  @Override
  public void close() {
    System.clearProperty(key);
  }
}

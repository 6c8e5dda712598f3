package dev.autocfg.runtime.generated;

/** Sets a system property until closed; the property was not set before. */
record Setting(String key) implements AutoCloseable {
  /** Sets what the user of this JVM says about a library. */
  static Setting of(String library, String value) {
    Setting setting = new Setting("autocfg." + library);
    if (System.setProperty(setting.key, value) != null) {
      throw new IllegalStateException(setting.key + " is set already");
    }
    return setting;
  }

  @Override
  public void close() {
    System.clearProperty(key);
  }
}

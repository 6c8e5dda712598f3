package dev.autocfg.runtime;

/** Is found by its name. */
final class EchoNativeFfm implements Echo {
  EchoNativeFfm() {
    EchoNative.linking.run();
  }

  @Override
  public int echo(int value) {
    return value;
  }
}

package dev.autocfg.runtime.generated;

/** An opener that is found by its name. */
final class EchoNativeFfm implements NativeOpener<Echo> {
  @Override
  public OpenedLibrary open(String path) {
    return EchoNative.opener.open(path);
  }

  @Override
  public boolean exports(OpenedLibrary library, String symbol) {
    return EchoNative.opener.exports(library, symbol);
  }

  @Override
  public Echo link(OpenedLibrary library) {
    return new Calls(EchoNative.opener.link(library));
  }

  /** The calls. */
  record Calls(Echo linked) implements Echo {
    @Override
    public int echo(int value) {
      return linked.echo(value);
    }
  }
}

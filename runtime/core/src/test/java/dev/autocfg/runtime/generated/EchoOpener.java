package dev.autocfg.runtime.generated;

import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** An opener that is written by hand, makes no restricted call, and counts what it is asked. */
final class EchoOpener implements NativeOpener<Echo> {
  final AtomicInteger opened = new AtomicInteger();
  final AtomicInteger linked = new AtomicInteger();
  Runnable opening = () -> {};
  Runnable linking = () -> {};
  private final Optional<String> report;
  private final Set<String> exported;

  private EchoOpener(Optional<String> report, String... exported) {
    this.report = report;
    this.exported = Set.of(exported);
  }

  /** Finds a library whose version function returns this, and that exports these symbols. */
  static EchoOpener reporting(String version, String... exported) {
    return new EchoOpener(Optional.of(version == null ? "" : version), exported);
  }

  /** Finds a library without a version function. */
  static EchoOpener exporting(String... exported) {
    return new EchoOpener(Optional.empty(), exported);
  }

  /**
   * Returns a library that this opens on every JDK, without a grant, and that no other test shares.
   */
  NativeLibrary library(NativeLibrary.Builder description) {
    return library(shared(description));
  }

  /** Returns another view of a library that several interfaces share. */
  NativeLibrary library(SharedLibrary shared) {
    FfmImplementation always =
        new FfmImplementation(MethodHandles.lookup(), List.of()) {
          @Override
          void checkRelease() {}

          @Override
          void checkAccess() {}

          @Override
          NativeOpener<?> opener() {
            return EchoOpener.this;
          }
        };
    return new NativeLibrary(shared, Optional.of(always), "");
  }

  static SharedLibrary shared(NativeLibrary.Builder description) {
    LibraryDescription described = description.description();
    return new SharedLibrary(described, LibraryPolicy.of(described.name()));
  }

  @Override
  public OpenedLibrary open(String path) {
    opened.incrementAndGet();
    opening.run();
    return report.isPresent()
        ? OpenedLibrary.reporting(exported, report.get())
        : OpenedLibrary.of(exported);
  }

  @Override
  public boolean exports(OpenedLibrary library, String symbol) {
    return ((Set<?>) library.symbols()).contains(symbol);
  }

  @Override
  public Echo link(OpenedLibrary library) {
    linked.incrementAndGet();
    linking.run();
    return new Echo() { // A new object each time, which a lambda need not be.
      @Override
      public int echo(int value) {
        return value;
      }
    };
  }
}

package dev.autocfg.runtime.generated;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.autocfg.internal.LibraryFinder;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Libraries to ask for. No environment variable has their names. */
final class Libraries {
  static final String ABSENT = "autocfgabsent";
  static final String PRESENT = "autocfgpresent";

  private Libraries() {}

  /** Returns one that no machine has. */
  static NativeLibrary absent() {
    return NativeLibrary.named(ABSENT)
        .sonames("libautocfgabsent.so.0")
        .neverOpened(MethodHandles.lookup());
  }

  /** Returns the absent one without the long list of places it was looked for. */
  static NativeLibrary brieflyAbsent() {
    return NativeLibrary.named(ABSENT).leftOut(MethodHandles.lookup(), "it is not here");
  }

  /** Returns the C library under a name of ours, or skips the test. */
  static NativeLibrary present() {
    libc();
    return describePresent().neverOpened(MethodHandles.lookup());
  }

  static NativeLibrary.Builder describePresent() {
    return NativeLibrary.named(PRESENT).sonames("libc.so.6");
  }

  /** Returns the C library's file, or skips the test. */
  static Path libc() {
    Optional<Path> file = LibraryFinder.ofThisMachine().find(List.of("libc.so.6")).file();
    if (file.isEmpty()) {
      System.out.println("skipped: this machine has no libc.so.6 (glibc)");
    }
    assumeTrue(file.isPresent(), "this machine has no libc.so.6 (glibc)");
    return file.get();
  }
}

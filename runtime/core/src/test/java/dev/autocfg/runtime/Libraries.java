package dev.autocfg.runtime;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.autocfg.internal.LibraryFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Makes libraries to ask for. No environment variable speaks of their names. */
final class Libraries {
  static final String ABSENT = "autocfgabsent";
  static final String PRESENT = "autocfgpresent";

  private Libraries() {}

  /** Returns one that no machine has. */
  static NativeLibrary absent() {
    return NativeLibrary.named(ABSENT).sonames("libautocfgabsent.so.0").build();
  }

  /** Returns the absent one without the long list of places it was looked for. */
  static NativeDependency brieflyAbsent() {
    return NativeBinding.leftOut(absent(), "it is not here");
  }

  /** Returns the C library under a name of ours, or skips the test. */
  static NativeLibrary present() {
    libc();
    return describePresent().build();
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

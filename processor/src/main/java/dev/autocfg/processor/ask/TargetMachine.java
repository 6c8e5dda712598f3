package dev.autocfg.processor.ask;

import dev.autocfg.inspect.library.Machine;
import dev.autocfg.internal.Platform;
import dev.autocfg.language.condition.PlatformName;
import dev.autocfg.processor.option.Options;
import dev.autocfg.processor.report.Position;
import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.report.Tag;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The machine that a build is for: {@code -Aautocfg.target} and {@code -Aautocfg.sysroot}. */
public record TargetMachine(Options options, Reports reports) {
  /** Returns the machine to ask; what is wrong with the options is reported. */
  Machine machine() {
    if (options.target().isEmpty() && options.sysroot().isEmpty()) {
      return Machine.host();
    }
    Platform platform = named(options).orElseGet(Platform::current);
    if (options.target().isPresent() && named(options).isEmpty()) {
      badTarget(options.target().get());
    }
    Optional<Path> sysroot = options.sysroot().flatMap(this::directory);
    return sysroot.isEmpty() && platform.equals(Platform.current())
        ? Machine.host()
        : Machine.target(platform, sysroot, System::getenv);
  }

  /** Returns the platform that the options name; empty if they name none that is known. */
  public static Optional<Platform> named(Options options) {
    try {
      return options.target().map(Platform::parse).filter(PlatformName::know);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<Path> directory(String given) {
    try {
      Path path = Path.of(given);
      if (path.isAbsolute() && Files.isDirectory(path)) {
        return Optional.of(path);
      }
    } catch (InvalidPathException e) {
      // Reported below.
    }
    reports.add(
        Tag.BadTarget,
        Position.NOWHERE,
        "-Aautocfg.sysroot="
            + given
            + " is not the absolute path of a directory.\n  next: name the directory that holds"
            + " the target's files, with usr/lib in it.");
    return Optional.empty();
  }

  private void badTarget(String given) {
    reports.add(
        Tag.BadTarget,
        Position.NOWHERE,
        "-Aautocfg.target="
            + given
            + " is not a platform.\n  next: give system and architecture, such as linux-aarch64;"
            + " systems: "
            + String.join(", ", PlatformName.OS.words())
            + "; architectures: "
            + String.join(", ", PlatformName.ARCH.words())
            + ".");
  }
}

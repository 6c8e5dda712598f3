package dev.autocfg.command;

import dev.autocfg.inspect.library.Machine;
import dev.autocfg.internal.Platform;
import dev.autocfg.language.condition.PlatformName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * The options that name the machine, as {@code -Aautocfg.target} and {@code -Aautocfg.sysroot} do.
 */
final class MachineOptions {
  @Option(
      names = "--sysroot",
      paramLabel = "DIR",
      description = "Look in this tree instead of the machine's own.")
  private Path sysroot;

  @Option(
      names = "--target",
      paramLabel = "OS-ARCH",
      description = "The platform of that tree, such as linux-aarch64.")
  private String target;

  Machine machine() {
    if (sysroot == null && target == null) {
      return Machine.host();
    }
    if (sysroot != null && !Files.isDirectory(sysroot)) {
      throw Failure.usage("--sysroot " + sysroot + " is not a directory.", "name one that exists");
    }
    return sysroot == null && platform().equals(Platform.current())
        ? Machine.host()
        : Machine.target(platform(), Optional.ofNullable(sysroot), System::getenv);
  }

  private Platform platform() {
    try {
      Platform platform = target == null ? Platform.current() : Platform.parse(target);
      if (target != null && !PlatformName.know(platform)) {
        throw new IllegalArgumentException("unknown platform \"" + target + "\"");
      }
      return platform;
    } catch (IllegalArgumentException e) {
      throw Failure.usage(
          "--target: " + e.getMessage() + ".",
          "give one of "
              + String.join(", ", PlatformName.OS.words())
              + ", a dash, and one of "
              + String.join(", ", PlatformName.ARCH.words()));
    }
  }
}

package dev.autocfg.probes.command;

import dev.autocfg.internal.Platform;
import dev.autocfg.probes.library.Machine;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Says which machine is meant; none of this machine's variables count in another one's tree. */
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
    if (sysroot == null) {
      throw Failure.usage(
          "--target without --sysroot: this machine's libraries are for no other one.",
          "name the directory that holds the other machine's files: --sysroot DIR");
    }
    if (!Files.isDirectory(sysroot)) {
      throw Failure.usage("--sysroot " + sysroot + " is no directory.", "name one that exists");
    }
    return new Machine(platform(), sysroot, name -> null);
  }

  private Platform platform() {
    try {
      return target == null ? Platform.current() : Platform.parse(target);
    } catch (IllegalArgumentException e) {
      throw Failure.usage("--target: " + e.getMessage() + ".", "give system and architecture");
    }
  }
}

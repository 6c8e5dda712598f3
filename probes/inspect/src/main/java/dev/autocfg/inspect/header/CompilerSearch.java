package dev.autocfg.inspect.header;

import dev.autocfg.inspect.library.Machine;
import dev.autocfg.internal.Platform;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The search for the C compiler of a machine: the one that the builder named, else by name in the
 * absolute directories of {@code PATH}. For another platform only a compiler named after it will
 * do: what the host's says is not true there. The variable {@code CC} is not read, as it may hold
 * anything.
 */
final class CompilerSearch {
  private static final List<String> HOST = List.of("cc", "gcc", "clang");

  private final Machine machine;
  private final String chosen;
  private final String path;
  private String failure = "";

  /**
   * Creates a search.
   *
   * @param chosen the program that the builder named; empty for none
   * @param path the search path of this machine, which runs the compiler, whatever it compiles for
   */
  CompilerSearch(Machine machine, String chosen, String path) {
    this.machine = machine;
    this.chosen = chosen;
    this.path = path;
  }

  Optional<CCompiler> find() {
    return (chosen.isEmpty() ? onPath() : named()).map(this::compiler);
  }

  /** Returns why none was found, in words fit to publish. */
  String failure() {
    return failure;
  }

  private CCompiler compiler(Path program) {
    boolean isHost = machine.root().toAbsolutePath().getParent() == null;
    return new CCompiler(
        program, machine.platform(), isHost ? List.of() : List.of("--sysroot=" + machine.root()));
  }

  private Optional<Path> named() {
    Optional<Path> program = program(chosen);
    if (program.isEmpty()) {
      failure = "what -Aautocfg.cc names is not the absolute path of a program";
    }
    return program;
  }

  private Optional<Path> onPath() {
    List<String> names = names();
    for (String directory : directories()) {
      for (String name : names) {
        for (String ending : List.of("", ".exe")) {
          Optional<Path> program = program(directory + File.separator + name + ending);
          if (program.isPresent()) {
            return program;
          }
        }
      }
    }
    failure = "no " + String.join(", ", names) + " on the PATH";
    return Optional.empty();
  }

  private List<String> names() {
    Platform platform = machine.platform();
    if (platform.equals(Platform.current())) {
      return HOST;
    }
    return switch (platform.os()) {
      case "linux" -> List.of(platform.multiarch() + "-gcc", platform.arch() + "-linux-musl-gcc");
      case "windows" -> List.of(platform.arch() + "-w64-mingw32-gcc");
      default -> List.of(platform.arch() + "-" + platform.os() + "-gcc");
    };
  }

  private List<String> directories() {
    return List.of(path.split(File.pathSeparator, -1));
  }

  private static Optional<Path> program(String place) {
    try {
      Path program = Path.of(place);
      boolean isGood =
          program.isAbsolute() && Files.isRegularFile(program) && Files.isExecutable(program);
      return isGood ? Optional.of(program) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}

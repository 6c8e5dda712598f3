package dev.autocfg.probes.library;

import dev.autocfg.internal.Platform;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * Says where to look.
 *
 * @param platform the platform whose libraries are looked for
 * @param root {@code /}, or a directory that holds a file tree of that platform
 * @param environment gives the value of a variable, or null
 */
@SuppressWarnings("exports") // Whoever creates one is a friend of the internal package as well.
public record Machine(Platform platform, Path root, Function<String, String> environment) {

  /** Returns the machine that this program runs on. */
  public static Machine host() {
    return new Machine(Platform.current(), Path.of("/"), System::getenv);
  }
}

package dev.autocfg.inspect.library;

import dev.autocfg.internal.Platform;
import dev.autocfg.internal.Policy;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says where to look.
 *
 * @param platform the platform whose libraries are looked for
 * @param root {@code /}, or a directory that holds a file tree of that platform
 * @param environment gives the value of a variable, or null
 * @param isAtHand whether there is such a tree here; where not, what needs its files is UNKNOWN
 * @param ending what a builder appends to a variable's name to mean this machine; empty for the
 *     host
 */
public record Machine(
    Platform platform,
    Path root,
    Function<String, @Nullable String> environment,
    boolean isAtHand,
    String ending) {

  /** Describes a machine whose files are at hand. */
  public Machine(Platform platform, Path root, Function<String, @Nullable String> environment) {
    this(platform, root, environment, true, "");
  }

  /** Returns the machine that this program runs on. */
  public static Machine host() {
    return new Machine(Platform.current(), Path.of("/"), System::getenv);
  }

  /**
   * Returns another machine. A variable of the host counts for it only under its name with the
   * target appended, {@code SODIUM_LIB_DIR_LINUX_AARCH64}, so that nothing that was meant for the
   * host answers for it.
   *
   * @param sysroot the directory that holds its files; empty if they are not at hand
   * @param host gives the value of a variable of the host, or null
   */
  public static Machine target(
      Platform platform, Optional<Path> sysroot, Function<String, @Nullable String> host) {
    String ending = "_" + Policy.upperCase(platform.toString());
    return new Machine(
        platform,
        sysroot.orElse(Path.of("/")),
        variable -> host.apply(variable + ending),
        sysroot.isPresent(),
        ending);
  }

  /** Returns the name under which a builder sets a variable for this machine. */
  public String spelt(String variable) {
    return variable + ending;
  }
}

package dev.autocfg.inspect.library;

import dev.autocfg.internal.Platform;
import dev.autocfg.internal.Policy;
import dev.autocfg.internal.Root;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The machine whose libraries are searched.
 *
 * @param platform its platform
 * @param root {@code /}, or a directory that contains its file tree
 * @param environment returns the value of a variable, or null
 * @param hasFiles whether its files are available; if not, questions about them are UNKNOWN
 * @param ending the suffix of variables for this machine; empty for the host
 */
public record Machine(
    Platform platform,
    Path root,
    Function<String, @Nullable String> environment,
    boolean hasFiles,
    String ending) {

  /** Creates a machine whose files are available. */
  public Machine(Platform platform, Path root, Function<String, @Nullable String> environment) {
    this(platform, root, environment, true, "");
  }

  /** Returns the machine that this program runs on. */
  public static Machine host() {
    return new Machine(Platform.current(), Path.of("/"), System::getenv);
  }

  /**
   * Returns another machine. A variable of the host applies to it only with the target appended to
   * its name, {@code SODIUM_LIB_DIR_LINUX_AARCH64}, so that settings for the host do not.
   *
   * @param sysroot the directory that contains its files; empty if they are not available
   * @param host returns the value of a variable of the host, or null
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

  /** Returns the root, in which names are compared as the machine's file system compares them. */
  public Root rooted() {
    return platform.os().equals("windows") ? Root.ignoringCase(root) : Root.of(root);
  }

  /** Returns the full name of a variable for this machine. */
  public String spelled(String variable) {
    return variable + ending;
  }
}

package dev.autocfg.samples.consumers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs a command where libsodium cannot be found: in a mount namespace of its own, in which the
 * library's directory is covered by a copy-on-write layer and the library is removed from that. The
 * rest of the machine sees nothing of it.
 */
final class HiddenSodium {
  private static final String SCRIPT =
      """
      directory=$1
      shift
      layer=$(mktemp -d)
      mount -t tmpfs none "$layer" || exit 77
      mkdir "$layer/upper" "$layer/work"
      mount -t overlay overlay -o "lowerdir=$directory,upperdir=$layer/upper,workdir=$layer/work" \
          "$directory" || exit 77
      rm "$directory"/libsodium* || exit 77
      cd . || exit 77
      exec "$@"
      """;

  private HiddenSodium() {}

  /** Returns what to put in front of a command; skips the test where that is not permitted. */
  static List<String> prefix() throws IOException, InterruptedException {
    Path directory = InstalledSodium.file().toRealPath().getParent();
    List<String> prefix =
        List.of("unshare", "-r", "-m", "/bin/sh", "-c", SCRIPT, "hide", directory.toString());
    List<String> probe = new ArrayList<>(prefix);
    probe.addAll(List.of("/bin/sh", "-c", "ls " + directory + "/libsodium*"));
    String seen = probe(probe);
    Skip.unless(seen.isEmpty(), "libsodium cannot be hidden here: " + seen);
    return prefix;
  }

  /** Returns why the library is not hidden; empty where it is. */
  private static String probe(List<String> command) throws InterruptedException {
    try {
      Outcome outcome = Outcome.of(command, Path.of("/"), Map.of());
      boolean hidden = outcome.status() == 2 && outcome.out().isEmpty(); // ls finds nothing
      return hidden ? "" : "status " + outcome.status() + ", " + outcome.err() + outcome.out();
    } catch (IOException e) {
      return e.toString(); // No unshare.
    }
  }
}

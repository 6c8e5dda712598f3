package dev.autocfg.inspect.pkgconfig;

import dev.autocfg.internal.Platform;
import dev.autocfg.internal.RegularFile;
import dev.autocfg.internal.Root;
import dev.autocfg.language.text.Quote;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The search for packages by name, as in pkgconf: in each directory first {@code
 * NAME-uninstalled.pc}, unless {@code PKG_CONFIG_DISABLE_UNINSTALLED} is set, then {@code NAME.pc}.
 * A file that is unreadable or invalid is recorded and skipped.
 */
public final class PkgConfig {
  /** The largest known file has 10 KiB. */
  private static final int LARGEST = 256 << 10;

  private final Root root;
  private final PcPath path;
  private final PcSettings settings;
  private final boolean uninstalled;
  private boolean isComplete = true;

  /**
   * Creates a search with the path of the environment.
   *
   * @param root {@code /}, or a directory that contains a file tree of that platform; all paths,
   *     those of the environment included, are then relative to it
   * @param environment returns the value of a variable, or null
   */
  public PkgConfig(Platform platform, Root root, Function<String, @Nullable String> environment) {
    this(
        root,
        PcPath.of(platform, environment),
        PcSettings.of(environment),
        environment.apply("PKG_CONFIG_DISABLE_UNINSTALLED") == null);
  }

  PkgConfig(Root root, PcPath path, PcSettings settings, boolean uninstalled) {
    this.root = root;
    this.path = path;
    this.settings = settings;
    this.uninstalled = uninstalled;
  }

  /**
   * The result of a search.
   *
   * @param file the first valid file; empty if there is none
   * @param attempts the checked files, in order, with the outcome of each check
   * @param isComplete whether every file that exists before it could be read
   */
  public record Found(Optional<PcFile> file, List<String> attempts, boolean isComplete) {

    /** Copies the list. */
    public Found {
      attempts = List.copyOf(attempts);
    }
  }

  /** Finds a package by the name of its file without {@code .pc}. */
  public Found find(String name) {
    List<String> attempts = new ArrayList<>(path.notes());
    if (!isName(name)) {
      attempts.add("skipped the package " + Quote.of(name) + ", which is not a name");
      return new Found(Optional.empty(), attempts, true);
    }
    List<String> without = new ArrayList<>();
    for (String directory : path.directories()) {
      int before = attempts.size();
      Optional<PcFile> file = in(directory, name, attempts);
      if (file.isPresent()) {
        return new Found(file, withMissing(attempts, name, without), isComplete);
      }
      if (attempts.size() == before) {
        without.add(directory);
      }
    }
    return new Found(Optional.empty(), withMissing(attempts, name, without), isComplete);
  }

  private Optional<PcFile> in(String directory, String name, List<String> attempts) {
    Optional<PcFile> file = Optional.empty();
    if (uninstalled) {
      file = read(directory + "/" + name + "-uninstalled.pc", attempts);
    }
    return file.isPresent() ? file : read(directory + "/" + name + ".pc", attempts);
  }

  /** Reads one file; the reason of a failure is added to the attempts. */
  Optional<PcFile> read(String place, List<String> attempts) {
    try {
      String text = RegularFile.text(root.resolve(place), LARGEST);
      PcFile file = PcParser.parse(place, text, settings);
      attempts.add(place + " has version " + Quote.of(file.version()));
      return Optional.of(file);
    } catch (PcException e) {
      attempts.add(place + " " + e.getMessage());
    } catch (IOException e) {
      if (!RegularFile.isMissing(e)) {
        isComplete = false;
        attempts.add(place + " " + RegularFile.why(e));
      }
    }
    return Optional.empty();
  }

  /** Returns every package that can be found, by directory, then by name. */
  List<PcFile> all() {
    Map<String, PcFile> all = new LinkedHashMap<>();
    for (String directory : path.directories()) {
      for (String name : namesIn(directory)) {
        read(directory + "/" + name, new ArrayList<>()).ifPresent(f -> all.put(f.path(), f));
      }
    }
    return List.copyOf(all.values());
  }

  private List<String> namesIn(String directory) {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(root.resolve(directory), "*.pc")) {
      for (Path entry : entries) {
        names.add(entry.getFileName().toString());
      }
    } catch (IOException | DirectoryIteratorException e) {
      return List.of(); // Most directories of a search path do not exist.
    }
    // pkgconf uses the order of readdir(3), which is arbitrary.
    Collections.sort(names);
    return names;
  }

  private static List<String> withMissing(
      List<String> attempts, String name, List<String> without) {
    if (!without.isEmpty()) {
      attempts.add("no " + name + ".pc in " + String.join(", ", without));
    }
    return attempts;
  }

  private static boolean isName(String name) {
    return !name.isBlank()
        && name.indexOf('/') < 0
        && name.indexOf('\\') < 0
        && name.indexOf('\0') < 0;
  }
}

package dev.autocfg.inspect.pkgconfig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Made-up packages that require each other, in circles too, that provide others, that conflict, and
 * that were never installed. Each provided name has one provider: of several the tool takes one by
 * chance.
 */
final class RandomPackages {
  private static final List<String> COMPARISONS = List.of("<", ">", "<=", ">=", "=", "!=");
  private static final List<String> QUESTIONS =
      List.of(
          "--exists",
          "--print-errors --exists",
          "--print-errors --short-errors --exists",
          "--modversion",
          "--cflags",
          "--cflags --static",
          "--libs",
          "--libs --static",
          "--cflags --libs --static",
          "--cflags --internal-cflags",
          "--libs-only-L",
          "--libs-only-l --static",
          "--print-requires",
          "--print-requires-private",
          "--print-provides",
          "--path",
          "--variable=prefix",
          "--uninstalled",
          "--uninstalled --no-uninstalled",
          "--no-provides --libs",
          "--no-uninstalled --libs",
          "--ignore-conflicts --libs --cflags",
          "--maximum-traverse-depth=2 --libs",
          "--atleast-version=1.5",
          "--exact-version=2",
          "--validate");

  private final Random random;
  private final int count;

  RandomPackages(Random random) {
    this.random = random;
    count = 2 + random.nextInt(7);
  }

  /** Writes one tree of packages into a directory. */
  void write(Path directory) throws IOException {
    Files.createDirectories(directory);
    for (int i = 0; i < count; i++) {
      if (random.nextInt(8) > 0) {
        Files.writeString(directory.resolve("p" + i + ".pc"), file("p", i));
      }
      if (random.nextInt(8) == 0) {
        Files.writeString(directory.resolve("p" + i + "-uninstalled.pc"), file("u", i));
      }
    }
  }

  /** Returns a question and one to three packages. */
  List<String> question() {
    List<String> words =
        new ArrayList<>(List.of(QUESTIONS.get(random.nextInt(QUESTIONS.size())).split(" ", -1)));
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      words.add(demand(0, count));
    }
    return words;
  }

  private String file(String kind, int index) {
    String name = kind + index;
    StringBuilder file = new StringBuilder("prefix=/" + name + "\n");
    file.append("Name: n-").append(name).append("\nDescription: d\nVersion: ");
    file.append(version()).append('\n');
    boolean cached = kind.equals("p");
    int first = cached ? 0 : index + 1;
    int virtual = cached ? index : 0;
    if (first < count) {
      maybe(file, 2, "Requires: ", first, virtual);
      maybe(file, 3, "Requires.private: ", first, virtual);
      maybe(file, 8, "Requires.internal: ", first, virtual);
    }
    maybe(file, 6, "Conflicts: ", 0, count);
    if (cached && random.nextInt(3) == 0) {
      file.append("Provides: v").append(index).append(random.nextInt(6) == 0 ? "" : constraint());
      file.append('\n');
    }
    flags(file, "Libs: ");
    flags(file, "Libs.private: ");
    flags(file, "Cflags: ");
    flags(file, "Cflags.private: ");
    return file.toString();
  }

  private void maybe(StringBuilder file, int oneIn, String field, int first, int virtual) {
    if (random.nextInt(oneIn) == 0) {
      file.append(field);
      for (int n = 1 + random.nextInt(3); n > 0; n--) {
        file.append(demand(first, virtual)).append(n > 1 ? ", " : "\n");
      }
    }
  }

  /**
   * Names a package from a number on, or what one below a number provides. Where a package requires
   * itself by another name, the tool walks in a circle, 2,000 deep.
   */
  private String demand(int first, int virtual) {
    boolean real = virtual == 0 || random.nextInt(4) > 0;
    int number = real ? first + random.nextInt(count - first) : random.nextInt(virtual);
    String name = (real ? "p" : "v") + number;
    return random.nextInt(3) == 0 ? name + constraint() : name;
  }

  private String constraint() {
    return " " + COMPARISONS.get(random.nextInt(COMPARISONS.size())) + " " + version();
  }

  private String version() {
    return List.of("1", "1.5", "2", "2.0.1").get(random.nextInt(4));
  }

  private void flags(StringBuilder file, String field) {
    if (random.nextInt(3) == 0) {
      return;
    }
    List<String> flags =
        List.of("-lx", "-ly", "-lz", "-L/x", "-L/y", "-I/x", "-I/y", "-DA", "-pthread", "-Wl,-z");
    file.append(field);
    for (int n = 1 + random.nextInt(4); n > 0; n--) {
      file.append(flags.get(random.nextInt(flags.size()))).append(n > 1 ? " " : "\n");
    }
  }
}

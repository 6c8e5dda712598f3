package dev.autocfg.inspect.library;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.autocfg.internal.LibraryFinder;
import dev.autocfg.internal.Platform;
import dev.autocfg.testing.Mutated;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The reader of mutants of a loader's configuration; one is accepted if nothing of it was skipped.
 */
abstract class MutatedSearchPath implements Mutated {
  private final Path root;
  private final Path file;
  private final List<String> texts;

  MutatedSearchPath(String name, String... texts) {
    try {
      root = Files.createTempDirectory("mutated-path");
      file = root.resolve(name);
      this.texts = List.of(texts);
      Files.createDirectories(file.getParent());
      Files.writeString(Files.createDirectories(root.resolve("etc/d")).resolve("a.conf"), "/opt/a");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<byte[]> seeds() {
    return texts.stream().map(text -> text.getBytes(UTF_8)).toList();
  }

  @Override
  public boolean accepts(byte[] input) {
    try {
      Files.write(file, input);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Platform platform = new Platform("linux", "x86_64");
    LibraryFinder finder = LibraryFinder.forPlatform(platform, root, name -> null);
    List<String> attempts = finder.find(List.of("libx.so.1")).attempts();
    return attempts.stream().noneMatch(attempt -> attempt.startsWith("skipped"));
  }

  /** The one of glibc, with what it includes, itself too. */
  static final class Glibc extends MutatedSearchPath {
    Glibc() {
      super(
          "etc/ld.so.conf",
          "include d/*.conf\n/opt/b # comment\n/opt/c=libc6\nhwcap 0 nosegneg\n",
          "include /etc/ld.so.conf.d/*.conf /etc/d/?.conf\n\n/usr/lib/x86_64-linux-gnu/\n/a\n/b\n",
          "/opt/a\n/opt/b\n/opt/c\ninclude d/a.conf\n");
    }
  }

  /** The one of musl. */
  static final class Musl extends MutatedSearchPath {
    Musl() {
      super("etc/ld-musl-x86_64.path", "/lib:/usr/local/lib:/usr/lib\n", "/a\n/b\n/c/d\n");
    }
  }
}

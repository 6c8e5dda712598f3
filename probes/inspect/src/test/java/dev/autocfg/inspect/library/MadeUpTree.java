package dev.autocfg.inspect.library;

import dev.autocfg.internal.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A made-up machine: a directory as its root, and its environment. */
final class MadeUpTree {
  final Map<String, String> environment = new HashMap<>();
  private final Path root;
  private final Platform platform;

  MadeUpTree(Path root, String platform) {
    this.root = root;
    this.platform = Platform.parse(platform);
  }

  Machine machine() {
    return new Machine(platform, root, environment::get);
  }

  Path at(String path) {
    return root.resolve(path.substring(1));
  }

  MadeUpTree with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  MadeUpTree directory(String path) {
    try {
      Files.createDirectories(at(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  MadeUpTree file(String path, String text) {
    return file(path, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  MadeUpTree file(String path, byte[] bytes) {
    directory(path.substring(0, path.lastIndexOf('/')));
    try {
      Files.write(at(path), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  MadeUpTree link(String path, String target) {
    directory(path.substring(0, path.lastIndexOf('/')));
    try {
      Files.createSymbolicLink(at(path), Path.of(target));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }
}

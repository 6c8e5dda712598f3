package dev.autocfg.samples.consumers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** The ways in which compiled classes are handed on. */
enum Layout {
  DIRECTORY {
    @Override
    Path of(Path classes) {
      return classes;
    }
  },
  JAR {
    @Override
    Path of(Path classes) {
      return jar(classes, new Manifest());
    }
  },
  MULTI_RELEASE_JAR {
    @Override
    Path of(Path classes) {
      Manifest manifest = new Manifest();
      manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
      return jar(classes, manifest);
    }
  };

  /** Returns what goes onto the path for these classes. */
  abstract Path of(Path classes);

  private static Path jar(Path classes, Manifest manifest) {
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    Path jar = Artifacts.scratch("jar").resolve("hashing.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      for (Path entry : files(classes)) {
        out.putNextEntry(new JarEntry(classes.relativize(entry).toString().replace('\\', '/')));
        Files.copy(entry, out);
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jar;
  }

  /** Returns the regular files of a tree, in order. */
  static List<Path> files(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}

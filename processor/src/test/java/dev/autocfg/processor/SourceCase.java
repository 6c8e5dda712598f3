package dev.autocfg.processor;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/**
 * One source file below {@code src/test/resources}, or a directory of files that are compiled
 * together.
 *
 * @param files the sources, by path
 * @param options what the lines {@code // options: …} of the sources say
 */
record SourceCase(String name, List<JavaFileObject> files, List<String> options) {
  private static final Path ROOT = Path.of("src/test/resources");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final Pattern OPTIONS = Pattern.compile("(?m)^// options: (.*)$");

  SourceCase {
    files = List.copyOf(files);
    options = List.copyOf(options);
  }

  @Override
  public String toString() {
    return name;
  }

  /** Returns the cases directly in a directory. */
  static Stream<SourceCase> allIn(String directory) throws IOException {
    try (Stream<Path> children = Files.list(ROOT.resolve(directory))) {
      return children.sorted().toList().stream().map(SourceCase::at);
    }
  }

  static SourceCase named(String path) {
    return at(ROOT.resolve(path));
  }

  private static SourceCase at(Path path) {
    List<JavaFileObject> files = new ArrayList<>();
    List<String> options = new ArrayList<>();
    try (Stream<Path> found = Files.walk(path)) {
      for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
        if (file.toString().endsWith(".java")) {
          String text = Files.readString(file);
          files.add(JavaFileObjects.forSourceString(qualified(file, text), text));
          OPTIONS
              .matcher(text)
              .results()
              .forEach(r -> options.addAll(List.of(r.group(1).split(" ", -1))));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SourceCase(simple(path), files, options);
  }

  private static String qualified(Path file, String text) {
    Matcher matcher = PACKAGE.matcher(text);
    return matcher.find() ? matcher.group(1) + "." + simple(file) : simple(file);
  }

  private static String simple(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }
}

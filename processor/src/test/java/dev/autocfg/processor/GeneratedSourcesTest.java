package dev.autocfg.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares what is generated for each case in {@code good}, and compiles it without a warning. */
final class GeneratedSourcesTest {
  static Stream<Arguments> casesByRelease() throws IOException {
    return SourceCase.allIn("good")
        .flatMap(source -> Jdks.releases().map(release -> Arguments.of(source, release)));
  }

  @ParameterizedTest(name = "{0} at release {1}")
  @MethodSource("casesByRelease")
  void isAsExpected(SourceCase source, int release) throws IOException {
    Compilation compilation = Javac.compile(source, Javac.release(release));

    assertThat(compilation).succeededWithoutWarnings();
    SortedMap<String, String> texts = texts(compilation);
    if (release == 17 || release == 22) {
      checkAll(source + "/release" + release, texts);
    } else {
      // What an FFM implementation says depends on whether the release has FFM, and on nothing
      // else.
      texts.keySet().removeIf(path -> !path.endsWith("Native.java") && !path.endsWith("Ffm.java"));
      checkEach(source + "/release" + (release < 22 ? 17 : 22), texts);
    }
  }

  @Test
  void isCheckedAtTheNewestReleaseToo() {
    Jdks.needRelease(25);
  }

  private static void checkAll(String directory, SortedMap<String, String> texts)
      throws IOException {
    String suffix = directory.endsWith("17") && Jdks.FEATURE < Jdks.FFM ? "-without-ffm" : "";
    SortedMap<String, String> renamed = new TreeMap<>();
    texts.forEach(
        (path, text) ->
            renamed.put(path.replace("Native.json", "Native" + suffix + ".json"), text));
    checkEach(directory, renamed);
    Set<String> expected = expected(directory);
    expected.removeIf(path -> path.matches(".*Native(-without-ffm)?\\.json"));
    renamed.keySet().removeIf(path -> path.matches(".*Native(-without-ffm)?\\.json"));
    assertEquals(expected, renamed.keySet(), "the files that are generated");
  }

  private static void checkEach(String directory, Map<String, String> texts) throws IOException {
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Golden.check(directory + "/" + text.getKey(), text.getValue());
    }
  }

  private static Set<String> expected(String directory) throws IOException {
    Path root = Path.of("src/test/resources/golden").resolve(directory);
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static SortedMap<String, String> texts(Compilation compilation) {
    SortedMap<String, String> texts = new TreeMap<>();
    Javac.output(compilation)
        .forEach(
            (path, bytes) -> {
              if (List.of(".java", ".json").contains(path.substring(path.lastIndexOf('.')))) {
                texts.put(path, new String(bytes, UTF_8));
              }
            });
    return texts;
  }
}

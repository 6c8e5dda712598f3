package dev.autocfg.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks every file that is generated for the cases in {@code good}. */
final class OutputTest {
  private static final String FOREIGN = "java/lang/foreign";
  private static final String VERSIONED = "META-INF/versions/22/";

  static Stream<SourceCase> cases() throws IOException {
    return SourceCase.allIn("good");
  }

  static Stream<SourceCase> casesOfSeveralFiles() throws IOException {
    return cases().filter(source -> source.files().size() > 1);
  }

  static Stream<SourceCase> casesWithBindings() throws IOException {
    return cases().filter(source -> !source.name().equals("LeftOut") && hasBinding(source));
  }

  private static boolean hasBinding(SourceCase source) {
    return source.files().stream().anyMatch(file -> text(file).contains("@NativeInterface("));
  }

  private static String text(JavaFileObject file) {
    try {
      return file.getCharContent(true).toString();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("casesOfSeveralFiles")
  void doesNotDependOnTheOrderOfTheFiles(SourceCase source) {
    List<JavaFileObject> reversed = new ArrayList<>(source.files());
    Collections.reverse(reversed);
    assertSame(output(source), output(new SourceCase(source.name(), reversed, source.options())));
  }

  @ParameterizedTest
  @MethodSource("casesWithBindings")
  void doesNotDependOnWhatWasCompiledBefore(SourceCase source) {
    assertSame(output(source), output(source));
  }

  private static void assertSame(SortedMap<String, byte[]> one, SortedMap<String, byte[]> other) {
    assertEquals(one.keySet(), other.keySet());
    one.forEach((path, bytes) -> assertArrayEquals(bytes, other.get(path), path));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void namesNoPlaceNoUserAndNoHost(SourceCase source) throws IOException {
    List<String> telling = new ArrayList<>(List.of(System.getProperty("java.home")));
    telling.add(Path.of("").toAbsolutePath().toString());
    telling.add(System.getProperty("java.io.tmpdir") + "/");
    telling.add(Javac.runtime().toString());
    telling.add("/lib/");
    telling.add(InetAddress.getLocalHost().getHostName());
    telling.add("user " + System.getProperty("user.name"));
    for (Map.Entry<String, byte[]> file : output(source).entrySet()) {
      for (String text : telling) {
        assertFalse(
            ByteSearch.contains(file.getValue(), text), () -> file.getKey() + " has " + text);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void mentionsFfmInVersionedClassesOnly(SourceCase source) {
    output(source)
        .forEach(
            (path, bytes) -> {
              if (path.endsWith(".class")) {
                boolean opens = path.startsWith(VERSIONED) && path.endsWith("NativeFfm.class");
                boolean isNested = path.startsWith(VERSIONED) && path.contains("NativeFfm$");
                assertEquals(path.startsWith(VERSIONED), opens || isNested, path);
                if (!isNested) { // Calls with numbers only need no type of FFM.
                  assertEquals(opens, ByteSearch.contains(bytes, FOREIGN), path);
                }
                assertEquals(path.startsWith(VERSIONED) ? 66 : 61, bytes[7], path);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("casesWithBindings")
  void buildsAClassForEachBindingAndFunctionOnNewCompilers(SourceCase source) {
    SortedMap<String, byte[]> output = output(source);
    long natives = output.keySet().stream().filter(path -> path.endsWith("Native.java")).count();
    List<String> built =
        output.keySet().stream().filter(path -> path.startsWith(VERSIONED)).toList();
    long openers = built.stream().filter(path -> path.endsWith("NativeFfm.class")).count();
    assertTrue(natives > 0);
    assertEquals(Jdks.FEATURE < Jdks.FFM ? 0 : natives, openers);
    long calls = built.stream().filter(path -> path.contains("NativeFfm$Calls")).count();
    assertEquals(openers, calls, built::toString);
    long functions = built.stream().filter(path -> path.contains("NativeFfm$")).count() - calls;
    assertTrue(functions >= openers, built::toString);
    assertEquals(openers + calls + functions, built.size(), built::toString);
  }

  private static SortedMap<String, byte[]> output(SourceCase source) {
    Compilation compilation = Javac.compile(source, Javac.release(17));
    assertThat(compilation).succeededWithoutWarnings();
    return Javac.output(compilation);
  }
}

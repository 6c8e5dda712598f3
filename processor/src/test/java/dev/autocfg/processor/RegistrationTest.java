package dev.autocfg.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Checks that compilers and Gradle find the processors, and only those who ask run them. */
final class RegistrationTest {
  private static final Set<String> PROCESSORS =
      new TreeSet<>(Set.of(CfgProcessor.class.getName(), BindingProcessor.class.getName()));

  @Test
  void serviceFileNamesBoth() throws IOException {
    assertEquals(
        PROCESSORS,
        new TreeSet<>(
            resource("META-INF/services/javax.annotation.processing.Processor").toList()));
  }

  @Test
  void gradleKnowsWhichIsIsolatingAndWhichAggregating() throws IOException {
    assertEquals(
        List.of(
            CfgProcessor.class.getName() + ",isolating",
            BindingProcessor.class.getName() + ",aggregating"),
        resource("META-INF/gradle/incremental.annotation.processors").toList());
  }

  @Test
  void theModuleProvidesBoth() throws IOException {
    String module = Files.readString(Path.of("src/main/module/module-info.java"));
    int provides = module.indexOf("provides javax.annotation.processing.Processor with");
    assertTrue(provides > 0, module);
    Set<String> provided = new TreeSet<>();
    String list =
        module.substring(module.indexOf("with", provides) + 4, module.indexOf(';', provides));
    for (String name : list.split(",", -1)) {
      provided.add(name.strip());
    }
    assertEquals(PROCESSORS, provided);
  }

  @Test
  void aCompilationWithoutOurAnnotationsIsLeftAlone() {
    Compilation compilation =
        Javac.compiler(List.of("-Xlint:all", "-Werror"))
            .compile(
                JavaFileObjects.forSourceString(
                    "t.Plain", "package t;\n\n@Deprecated\nclass Plain {}\n"));

    assertThat(compilation).succeededWithoutWarnings();
    assertEquals(Set.of("t/Plain.class"), Javac.output(compilation).keySet());
    assertEquals(0, compilation.diagnostics().size());
  }

  private static java.util.stream.Stream<String> resource(String name) throws IOException {
    ClassLoader loader = CfgProcessor.class.getClassLoader();
    try (InputStream in = loader.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
    }
  }
}

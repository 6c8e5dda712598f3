package dev.autocfg.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.auto.value.AutoValue;
import com.google.auto.value.processor.AutoValueProcessor;
import com.google.common.collect.ImmutableList;
import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types that other processors generate are answered as for code that is written there. */
final class GeneratedTypesTest {
  private static final JavaFileObject VALUE =
      JavaFileObjects.forSourceString(
          "p.V",
          """
          package p;
          import com.google.auto.value.AutoValue;
          import dev.autocfg.*;
          @AutoValue
          abstract class V {
            abstract int a();
            @Autocfg
            @ProbeSnippet(name = "s", statements = "new AutoValue_V(1).a();")
            @ProbeSnippet(name = "bad", statements = "new AutoValue_V(\\"\\").a();")
            @ProbeType(name = "t", value = "p.AutoValue_V")
            @ProbeType(name = "none", value = "p.AutoValue_W")
            @ProbeMember(name = "m", value = "p.AutoValue_V#a()")
            @ProbeMember(name = "noMember", value = "p.AutoValue_V#b()")
            @ProbeSubtype(name = "sub", value = "p.AutoValue_V", of = "p.V")
            interface F {}
          }
          """);

  private static final JavaFileObject CHOICE =
      JavaFileObjects.forSourceString(
          "p.G",
          """
          package p;
          import dev.autocfg.*;
          interface G {
            @Candidate(of = G.class, when = "t && s", rank = 1)
            final class GA implements G {
              final AutoValue_V value = new AutoValue_V(1);
            }
            @Candidate(of = G.class, rank = 2) final class GB implements G {}
          }
          """);

  @TempDir Path scratch;

  private static Compilation compile(
      List<Processor> others, List<String> options, JavaFileObject... files) {
    List<Processor> processors = new ArrayList<>(others);
    processors.addAll(List.of(new CfgProcessor(), new BindingProcessor()));
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("--release", "17", "-Xlint:all,-processing,-options", "-Werror"));
    return Compiler.javac()
        .withProcessors(processors)
        .withClasspath(ImmutableList.of(Javac.runtime().toFile(), placeOf(AutoValue.class)))
        .withOptions(all)
        .compile(files);
  }

  private static File placeOf(Class<?> type) {
    try {
      return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String constants(Compilation compilation) throws IOException {
    String text =
        compilation.generatedSourceFile("p.V_FCfg").orElseThrow().getCharContent(true) + "";
    StringBuilder values = new StringBuilder();
    text.lines()
        .filter(line -> line.contains("boolean HAS_"))
        .forEach(line -> values.append(line.replaceAll(".*HAS_(\\w+) = (\\w+);", "$1=$2 ")));
    return values.toString().strip();
  }

  @Test
  void ofAutoValueAreThere() throws IOException {
    Compilation compilation = compile(List.of(new AutoValueProcessor()), List.of(), VALUE, CHOICE);
    assertThat(compilation).succeeded();
    assertEquals(
        "BAD=false M=true NO_MEMBER=false NONE=false S=true SUB=true T=true",
        constants(compilation));
    String choice =
        compilation.generatedSourceFile("p.GChoice").orElseThrow().getCharContent(true) + "";
    assertTrue(choice.contains("GA::new"), choice);
  }

  @Test
  void withoutTheirProcessorAreNot() throws IOException {
    JavaFileObject plain =
        JavaFileObjects.forSourceString(
            "p.G", "package p; class GA { @dev.autocfg.KnownAnswer static void nothing() {} }");
    Compilation compilation = compile(List.of(), List.of(), VALUE, plain);
    assertEquals(
        "BAD=false M=false NO_MEMBER=false NONE=false S=false SUB=false T=false",
        constants(compilation));
  }

  /** Writes {@code p.Made1} in the first round, {@code p.Made2} in the next, and so on. */
  private static final class Chain extends AbstractProcessor {
    private final int length;
    private int round;

    Chain(int length) {
      this.length = length;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
      if (++round <= length) {
        String text =
            "package p; @dev.autocfg.Candidate(of = G.class, rank = 1%d) class Made%d implements G {}"
                .formatted(round, round);
        try (Writer writer =
            processingEnv.getFiler().createSourceFile("p.Made" + round).openWriter()) {
          writer.write(text);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }

  private static JavaFileObject asking(String probe) {
    return JavaFileObjects.forSourceString(
        "p.G",
        """
        package p;
        import dev.autocfg.*;
        @Autocfg
        %s
        interface G {
          @Candidate(of = G.class, when = "x", rank = 1) final class First implements G {}
          @Candidate(of = G.class, rank = 99) final class Last implements G {}
        }
        """
            .formatted(probe));
  }

  @Test
  void ofSeveralRoundsAreAwaited() throws IOException {
    Compilation compilation =
        compile(
            List.of(new Chain(3)),
            List.of(),
            asking("@ProbeType(name = \"x\", value = \"p.Made3\")"));
    assertThat(compilation).succeeded();
    String choice =
        compilation.generatedSourceFile("p.GChoice").orElseThrow().getCharContent(true) + "";
    for (String candidate : List.of("G.First::new", "Made1::new", "Made3::new", "G.Last::new")) {
      assertTrue(choice.contains(candidate), choice);
    }
  }

  @Test
  void questionsAboutTheJdkWaitForNobody() {
    String probe =
        "@ProbeType(name = \"x\", value = \"java.lang.NoSuchType\")"
            + "@ProbeSnippet(name = \"y\", statements = \"Thread.currentThread().fly();\")";
    Compilation compilation =
        compile(
            List.of(),
            List.of(),
            JavaFileObjects.forSourceString(
                "p.G", "package p; import dev.autocfg.*; @Autocfg " + probe + " interface G {}"));
    assertThat(compilation).succeeded();
    assertEquals(1, compilation.generatedSourceFiles().size());
  }

  @Test
  void aConditionalSourceWaitsForThem() throws IOException {
    Path directory = Files.createDirectories(scratch.resolve("p"));
    for (String name : List.of("Made1", "Made9")) {
      Files.writeString(
          directory.resolve("With" + name + ".java"),
          """
          package p;
          @dev.autocfg.When("%s")
          @dev.autocfg.Candidate(of = G.class, rank = 5)
          final class With%s implements G {}
          """
              .formatted(name, name));
    }
    String probes =
        "@ProbeType(name = \"x\", value = \"p.Made1\")"
            + "@ProbeType(name = \"Made1\", value = \"p.Made1\")"
            + "@ProbeType(name = \"Made9\", value = \"p.Made9\")";
    Compilation compilation =
        compile(List.of(new Chain(1)), List.of("-Aautocfg.sources=" + scratch), asking(probes));
    assertThat(compilation).succeeded();
    String choice =
        compilation.generatedSourceFile("p.GChoice").orElseThrow().getCharContent(true) + "";
    assertTrue(choice.contains("WithMade1::new"), choice);
    assertFalse(choice.contains("WithMade9"), choice);
  }
}

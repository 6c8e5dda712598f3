package dev.autocfg.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Lets another processor generate candidates in each round. */
final class LateElementTest {
  private static final JavaFileObject CONTRACT =
      JavaFileObjects.forSourceString("t.Hash", "package t;\n\ninterface Hash {}\n");

  private static final JavaFileObject CANDIDATE =
      JavaFileObjects.forSourceString(
          "t.JavaHash",
          """
          package t;
          @dev.autocfg.Candidate(of = Hash.class, rank = 9)
          final class JavaHash implements Hash {}
          """);

  /** Writes a candidate in one round. */
  private static final class CandidateWriter extends AbstractProcessor {
    private final int round;
    private int seen;

    CandidateWriter(int round) {
      this.round = round;
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
      if (++seen == round) {
        write();
      }
      return false;
    }

    private void write() {
      try (Writer writer = processingEnv.getFiler().createSourceFile("t.Made").openWriter()) {
        writer.write(
            """
            package t;

            @dev.autocfg.Candidate(of = Hash.class, rank = 1)
            final class Made implements Hash {}
            """);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void reportsACandidateThatIsGeneratedAfterItsChoice() {
    Compilation compilation = compile(new CandidateWriter(2), CONTRACT, CANDIDATE);

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining(
            "[LateElement] The candidate t.Made was generated after HashChoice.\n"
                + "    next: declare in source a candidate that calls the generated class.");
    Diagnostic<? extends JavaFileObject> error = compilation.errors().get(0);
    assertTrue(error.getSource().getName().endsWith("t/Made.java"), error::toString);
    assertEquals(3, error.getLineNumber());
  }

  @Test
  void takesACandidateThatIsGeneratedBesideOthers() {
    Compilation compilation = compile(new CandidateWriter(1), CONTRACT, CANDIDATE);

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation)
        .generatedSourceFile("t.HashChoice")
        .contentsAsUtf8String()
        .contains("Made::new");
  }

  @Test
  void takesAContractWhoseCandidatesAreAllGenerated() {
    Compilation compilation = compile(new CandidateWriter(1), CONTRACT);

    assertThat(compilation).succeeded();
    assertThat(compilation)
        .generatedSourceFile("t.HashChoice")
        .contentsAsUtf8String()
        .contains("Made::new");
  }

  private static Compilation compile(CandidateWriter other, JavaFileObject... sources) {
    return Compiler.javac()
        .withProcessors(other, new CfgProcessor(), new BindingProcessor())
        .compile(sources);
  }
}

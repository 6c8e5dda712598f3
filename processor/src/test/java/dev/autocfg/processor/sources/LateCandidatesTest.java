package dev.autocfg.processor.sources;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import dev.autocfg.processor.BindingProcessor;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Candidates that another processor generates while conditional sources join. */
final class LateCandidatesTest {
  @TempDir Path root;

  /** Generates a candidate in one round, so that it is seen in the next. */
  private static final class Generator extends AbstractProcessor {
    private final int round;
    private int rounds;

    Generator(int round) {
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
      if (++rounds == round) {
        try (Writer writer =
            processingEnv.getFiler().createSourceFile("test.LateHash").openWriter()) {
          writer.write(
              "package test; @dev.autocfg.Candidate(of = Hash.class, rank = 5)"
                  + " final class LateHash implements Hash {}");
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
      }
      return false;
    }
  }

  private Compilation compile(int round) {
    Directory directory = new Directory(root);
    directory.candidate("GoodHash", "!nope", 1);
    return javac()
        .withProcessors(new Generator(round), new BindingProcessor())
        .withOptions("-Aautocfg.sources=" + root)
        .compile(Directory.HASH, Directory.PLAIN);
  }

  @Test
  void oneOfTheSameRoundIsSeen() {
    Compilation compilation = compile(1);

    assertThat(compilation).succeeded();
    String choice = Directory.text(compilation, "test.HashChoice");
    assertTrue(choice.contains("LateHash::new") && choice.contains("GoodHash::new"), choice);
  }

  @Test
  void oneAfterTheChoiceIsAnError() {
    Compilation compilation = compile(3);

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadErrorContaining("[LateElement] The candidate test.LateHash");
  }
}

package dev.autocfg.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import dev.autocfg.processor.report.Tag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compiles each case in {@code bad}, in a directory by its tag: there is one error for each {@code
 * // here} in the sources, on that line, and its text is in a golden file.
 */
final class BadSourcesTest {
  private static final String MARK = "// here";

  static Stream<Arguments> cases() {
    return Stream.of(Tag.values()).flatMap(BadSourcesTest::cases);
  }

  private static Stream<Arguments> cases(Tag tag) {
    try {
      return SourceCase.allIn("bad/" + tag).map(source -> Arguments.of(tag, source));
    } catch (IOException e) {
      return Stream.of(); // What no source alone provokes has tests of its own.
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("cases")
  void isReportedWhereItStands(Tag tag, SourceCase source) throws IOException {
    Compilation compilation = Javac.compile(source, Javac.release(17));

    assertThat(compilation).failed();
    List<String> marked = new ArrayList<>();
    StringBuilder texts = new StringBuilder();
    for (Diagnostic<? extends JavaFileObject> error : compilation.errors()) {
      String message = error.getMessage(null);
      assertTrue(message.startsWith("[" + tag + "] "), message);
      String line = line(error);
      marked.add(line);
      texts.append(error.getSource().getName().replaceFirst("^/", ""));
      texts.append(':').append(error.getLineNumber()).append('\n').append(message).append('\n');
    }
    assertTrue(marked.stream().allMatch(line -> line.endsWith(MARK)), () -> marked.toString());
    assertEquals(marks(source), compilation.errors().size(), () -> texts.toString());
    assertEquals(0, compilation.warnings().size(), () -> compilation.warnings().toString());
    Golden.check("bad/" + tag + "/" + source + ".txt", texts);
  }

  private static String line(Diagnostic<? extends JavaFileObject> error) throws IOException {
    String text = error.getSource().getCharContent(true).toString();
    return text.split("\n", -1)[Math.toIntExact(error.getLineNumber()) - 1];
  }

  private static long marks(SourceCase source) throws IOException {
    long marks = 0;
    for (JavaFileObject file : source.files()) {
      marks += file.getCharContent(true).toString().split(MARK, -1).length - 1;
    }
    return marks;
  }
}

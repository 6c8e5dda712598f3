package dev.autocfg.processor.constants;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import dev.autocfg.State;
import dev.autocfg.processor.option.Builds;
import dev.autocfg.runtime.RecordedFact;
import dev.autocfg.runtime.generated.RecordedFacts;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

/** {@code FooCfg.report()} says as data what the Javadoc of the constants says. */
final class CfgReportTest {
  private static final List<String> STRICT = List.of("--release", "17", "-Xlint:all", "-Werror");

  private static final String[] SOURCE = {
    "package test;",
    "import dev.autocfg.*;",
    "@Autocfg",
    "@ProbeType(name = \"none\", value = \"no.such.Type\")",
    "@ProbeRelease(name = \"seventeen\", value = \">=17\")",
    "@ProbeLibrary(name = \"nosuch\", sonames = \"libno-such.so.1\")",
    "@ProbeCustom(name = \"mine\", kind = \"echo\", value = {\"TARGET\", \"UNKNOWN\"})",
    "public interface Foo {}"
  };

  /** Loads the generated class, and remembers which other classes that takes. */
  private static final class Loader extends ClassLoader {
    private final Compilation compilation;
    private final List<String> asked = new ArrayList<>();

    Loader(Compilation compilation) {
      super(CfgReportTest.class.getClassLoader());
      this.compilation = compilation;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      asked.add(name);
      return super.loadClass(name, resolve);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      String path = name.replace('.', '/') + ".class";
      try (InputStream in =
          compilation
              .generatedFile(StandardLocation.CLASS_OUTPUT, path)
              .orElseThrow(() -> new ClassNotFoundException(name))
              .openInputStream()) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  private static List<?> report(Class<?> cfg) throws ReflectiveOperationException {
    Method report = cfg.getMethod("report");
    return (List<?>) report.invoke(null);
  }

  @Test
  void tellsEveryFactInTheWordsOfTheConstants() throws IOException, ReflectiveOperationException {
    Compilation compilation = Builds.of(STRICT, SOURCE);
    assertThat(compilation).succeededWithoutWarnings();

    List<?> facts = report(new Loader(compilation).loadClass("test.FooCfg"));

    assertEquals(
        List.of(
            new RecordedFact(
                "mine",
                "What does the probe of the kind echo answer to \"TARGET\", \"UNKNOWN\"?",
                State.UNKNOWN,
                "so it was said at release 17",
                Map.of("said", "mine")),
            new RecordedFact(
                "none",
                "is the type no.such.Type usable?",
                State.ABSENT,
                "there is no type no.such.Type",
                Map.of()),
            new RecordedFact(
                "nosuch",
                "Is there a library named libno-such.so.1?",
                State.ABSENT,
                ((RecordedFact) facts.get(2)).reason(),
                Map.of()),
            new RecordedFact(
                "seventeen",
                "is the release of the JDK API >=17?",
                State.PRESENT,
                "the release is 17",
                Map.of())),
        facts);
    String source =
        compilation
            .generatedSourceFile("test.FooCfg")
            .orElseThrow()
            .getCharContent(false)
            .toString()
            .replace("&gt;", ">")
            .replaceAll("\\s+\\* ", " ");
    for (Object fact : facts) {
      RecordedFact recorded = (RecordedFact) fact;
      assertTrue(source.contains("Question: " + recorded.question()), source);
      assertTrue(
          source.contains("Answer: " + recorded.state() + ", " + recorded.reason() + "."), source);
    }
  }

  @Test
  void hasExactlyThisText() throws IOException {
    Compilation compilation =
        Builds.of(
            STRICT,
            "package test;",
            "import dev.autocfg.*;",
            "@Autocfg",
            "@ProbeType(name = \"none\", value = \"no.such.Type\")",
            "@ProbeRelease(name = \"seventeen\", value = \">=17\")",
            "interface Foo {}");

    String source =
        compilation
            .generatedSourceFile("test.FooCfg")
            .orElseThrow()
            .getCharContent(false)
            .toString();
    assertTrue(
        source.endsWith(
            """
              /**
               * Returns the facts as data, in the words of the constants.
               */
              static List<RecordedFact> report() {
                try {
                  return RecordedFacts.listOf(
                      new String[][] {
                        {
                          "none",
                          "is the type no.such.Type usable?",
                          "ABSENT",
                          "there is no type no.such.Type"
                        },
                        {
                          "seventeen",
                          "is the release of the JDK API >=17?",
                          "PRESENT",
                          "the release is 17"
                        },
                      });
                } catch (LinkageError e) {
                  throw GeneratedCode.mismatch(FooCfg.class, "0.1", e);
                }
              }
            }
            """),
        source);
  }

  @Test
  void isEmptyWithoutProbes() throws ReflectiveOperationException {
    Compilation compilation =
        Builds.of(STRICT, "package test;", "@dev.autocfg.Autocfg", "public interface Foo {}");
    assertThat(compilation).succeededWithoutWarnings();

    assertEquals(List.of(), report(new Loader(compilation).loadClass("test.FooCfg")));
  }

  @Test
  void isNotMadeBeforeItIsAskedFor() throws ReflectiveOperationException {
    Loader loader = new Loader(Builds.of(STRICT, SOURCE));
    Class<?> cfg = loader.loadClass("test.FooCfg");

    assertEquals(false, cfg.getField("HAS_NOSUCH").get(null)); // initialises the class
    assertFalse(loader.asked.contains(RecordedFacts.class.getName()), loader.asked::toString);

    report(cfg);
    assertTrue(loader.asked.contains(RecordedFacts.class.getName()), loader.asked::toString);
  }
}

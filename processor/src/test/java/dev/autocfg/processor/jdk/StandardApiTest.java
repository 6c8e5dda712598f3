package dev.autocfg.processor.jdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a look-up is certain of, compiles without a warning of removal: every public type and member
 * of the standard modules, at each release that the running JDK compiles for.
 */
@Tag("oracle")
final class StandardApiTest {
  private static final int HOST = Runtime.version().feature();
  private static final int IN_ONE_SOURCE = 2_000;

  /** Nulls of the erased types fit two constructors of each, which are there all the same. */
  private static final List<String> AMBIGUOUS =
      List.of(
          "javax.management.openmbean.OpenMBeanAttributeInfoSupport",
          "javax.management.openmbean.OpenMBeanParameterInfoSupport");

  /**
   * Returns the options for all releases since the first with previews in its API, and for some.
   */
  static Stream<List<String>> settings() {
    List<List<String>> settings = new ArrayList<>(List.of(List.of()));
    for (int release = 9; release <= Math.min(HOST, PreviewApi.NEWEST); release++) {
      if (release == 9 || release == 11 || release >= 14) {
        settings.add(List.of("--release", Integer.toString(release)));
      }
    }
    return settings.stream();
  }

  static Stream<Integer> releases() {
    return Stream.of(17, 21, 23, 25).filter(release -> release <= HOST);
  }

  @ParameterizedTest
  @MethodSource("settings")
  void whatIsCertainCompiles(List<String> options) {
    List<String> uses = certain(options, false);
    assertTrue(uses.size() > 40_000, () -> uses.size() + " uses");
    assertEquals(List.of(), complaints(uses, options, StandardApiTest::isAmbiguous));
  }

  /** Of a generic type, an inherited parameter may be narrower than its erased type. */
  @ParameterizedTest
  @MethodSource("releases")
  void soDoesWhatIsInherited(int release) {
    List<String> options = List.of("--release", Integer.toString(release));
    List<String> uses = certain(options, true);
    assertTrue(uses.size() > 80_000, () -> uses.size() + " uses");
    List<String> complaints =
        complaints(uses, options, (fault, use) -> fault.code().endsWith(".prob.found.req"));
    assertEquals(List.of(), complaints);
  }

  /** Returns the errors and warnings, but for errors that only the arguments of a use cause. */
  private static List<String> complaints(
      List<String> uses, List<String> options, BiPredicate<NestedCheck.Fault, String> isOurs) {
    NestedCheck.CompileSettings setting =
        new NestedCheck.CompileSettings(options, List.of(), List.of());
    NestedCheck.Outcome outcome = NestedCheck.run(setting, inSources(uses), false);
    assertEquals("", outcome.refusal());
    return Stream.concat(
            outcome.faults().stream().filter(fault -> !isOurs.test(fault, uses.get(number(fault)))),
            outcome.warnings().stream())
        .map(fault -> uses.get(number(fault)) + ": " + fault.message())
        .toList();
  }

  private static boolean isAmbiguous(NestedCheck.Fault fault, String use) {
    return fault.code().endsWith(".ref.ambiguous")
        && AMBIGUOUS.stream().anyMatch(type -> use.startsWith("new " + type));
  }

  private static List<String> certain(List<String> options, boolean inherited) {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("-proc:only", "-Xlint:-options"));
    CertainUses uses = new CertainUses(inherited);
    JavaCompiler.CompilationTask task =
        ToolProvider.getSystemJavaCompiler()
            .getTask(null, null, null, all, null, List.of(new MemorySource("A", "class A {}")));
    task.setProcessors(List.of(uses));
    assertTrue(task.call());
    return uses.found();
  }

  /** Writes uses, a method each on a separate line. */
  private static SortedMap<String, String> inSources(List<String> uses) {
    SortedMap<String, String> sources = new TreeMap<>();
    for (int first = 0; first < uses.size(); first += IN_ONE_SOURCE) {
      String name = "Uses" + first;
      StringBuilder text = new StringBuilder("class " + name + " {\n");
      for (int i = first; i < Math.min(first + IN_ONE_SOURCE, uses.size()); i++) {
        text.append("void use").append(i).append("() throws Throwable { ");
        text.append(uses.get(i)).append(" }\n");
      }
      sources.put(name, text.append("}\n").toString());
    }
    return sources;
  }

  private static int number(NestedCheck.Fault fault) {
    return Integer.parseInt(fault.source().substring("Uses".length())) + (int) fault.line() - 2;
  }
}

package dev.autocfg.processor.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.autocfg.internal.Policy;
import dev.autocfg.processor.report.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Joins an option and a variable: the option is stronger, and a contradiction is an error. */
final class BuildPoliciesTest {
  @ParameterizedTest(name = "-Aautocfg.my-x={0} and AUTOCFG_BUILD_MY_X={1}: {2}")
  @CsvSource({
    "off, auto, OFF",
    "off, require, OFF",
    "off, '', OFF",
    "off, ' ', OFF",
    "auto, /lib/x.so, AUTO",
    "require, off, REQUIRE",
    "/lib/y.so, /lib/x.so, REQUIRE",
    "'', off, OFF",
    "'', /lib/x.so, REQUIRE",
    "off, nonsense, OFF",
  })
  void theOptionIsStronger(String option, String variable, Policy.Mode mode) {
    List<String> told = new ArrayList<>();
    assertEquals(mode, policy(option, variable, told).mode());
    assertEquals(List.of(), told);
  }

  @ParameterizedTest(name = "-Aautocfg.my-x={0} and AUTOCFG_BUILD_MY_X={1}")
  @CsvSource({"off, /lib/x.so", "/lib/x.so, off", "' off ', ' /lib/x.so '"})
  void oneThatIsOffAndOneThatNamesAFileContradict(String option, String variable) {
    List<String> told = new ArrayList<>();
    assertEquals(Policy.Mode.AUTO, policy(option, variable, told).mode());
    assertEquals(
        List.of(
            "[ConflictingSettings] option -Aautocfg.my-x says \""
                + option.strip()
                + "\", and environment variable AUTOCFG_BUILD_MY_X says \""
                + variable.strip()
                + "\"; remove one of the two."),
        told);
  }

  private static Policy policy(String option, String variable, List<String> messages) {
    BuildPolicies policies =
        new BuildPolicies(
            Map.of("autocfg.my-x", option), Map.of("AUTOCFG_BUILD_MY_X", variable)::get);
    Policy policy = policies.of("my-x", Position.NOWHERE);
    policies.reports().list().forEach(report -> messages.add(report.text()));
    return policy;
  }
}

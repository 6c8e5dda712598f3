package dev.autocfg.internal;

import static dev.autocfg.internal.Policy.Mode.AUTO;
import static dev.autocfg.internal.Policy.Mode.OFF;
import static dev.autocfg.internal.Policy.Mode.REQUIRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {

  private static final Policy DEFAULT = new Policy(AUTO, "", "default");
  private static final Function<String, String> NOTHING = Map.<String, String>of()::get;

  @Test
  void propertyComesBeforeEnvironment() {
    Function<String, String> properties = Map.of("autocfg.sodium", "off")::get;
    Function<String, String> environment = Map.of("AUTOCFG_SODIUM", "require")::get;
    assertEquals(
        new Policy(OFF, "", "system property autocfg.sodium"),
        Policy.runTime("sodium", properties, environment));
    assertEquals(
        new Policy(REQUIRE, "", "environment variable AUTOCFG_SODIUM"),
        Policy.runTime("sodium", NOTHING, environment));
    assertEquals(DEFAULT, Policy.runTime("sodium", NOTHING, NOTHING));
  }

  @Test
  void blankIsUnset() {
    Function<String, String> blank = name -> " ";
    Function<String, String> environment = Map.of("AUTOCFG_SODIUM", "auto")::get;
    assertEquals(
        "environment variable AUTOCFG_SODIUM",
        Policy.runTime("sodium", blank, environment).origin());
    assertEquals(DEFAULT, Policy.runTime("sodium", blank, blank));
    assertEquals(DEFAULT, Policy.parse("", "anywhere"));
  }

  @Test
  void variableHasOnlyLettersDigitsAndUnderscores() {
    Function<String, String> environment = Map.of("AUTOCFG_LIB_FOO_2__", "off")::get;
    assertEquals(OFF, Policy.runTime("lib-foo.2+ä", NOTHING, environment).mode());
  }

  @Test
  void buildHasItsOwnNames() {
    Policy annotation = Policy.parse("require", "the annotation");
    Function<String, String> environment = Map.of("AUTOCFG_BUILD_SODIUM", "off")::get;
    Function<String, String> options = Map.of("autocfg.sodium", "auto")::get;
    assertEquals(
        "option -Aautocfg.sodium",
        Policy.buildTime("sodium", options, environment, annotation).origin());
    assertEquals(
        "environment variable AUTOCFG_BUILD_SODIUM",
        Policy.buildTime("sodium", NOTHING, environment, annotation).origin());
    assertEquals(annotation, Policy.buildTime("sodium", NOTHING, NOTHING, annotation));
  }

  @Test
  void absolutePathImpliesRequire() {
    String path = Path.of("lib", "x.so").toAbsolutePath().toString();
    assertEquals(new Policy(REQUIRE, path, "here"), Policy.parse(path, "here"));
    assertThrows(IllegalArgumentException.class, () -> new Policy(AUTO, path, "here"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"on", "AUTO", "lib/x.so", "./x.so", "x.so", "off,auto", "a\0b"})
  void refusesAnythingElse(String value) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> Policy.parse(value, "system property p"))
            .getMessage();
    assertTrue(message.startsWith("[BadPolicy] system property p says \"" + value + "\""), message);
    assertTrue(message.contains("auto, require, off, or the absolute path"), message);
  }
}

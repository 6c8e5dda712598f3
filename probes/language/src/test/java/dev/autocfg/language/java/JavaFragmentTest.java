package dev.autocfg.language.java;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JavaFragmentTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "f(a[0]); { int[] b = {1}; }",
        "char c = '}'; c = '\\''; c = '\"'; { }",
        "String s = \"}\\\"}\";",
        "String s = \"\"\"\n } \" } \\\"\"\" }\"\"\";",
        "/* } */ // }",
        "String s = \"\\\\\"; { }",
        "char c = '\\u007d';",
        "String s = \"\\\\u007d\";",
        "\\u007b }",
        "{ (", // The compiler says what is missing.
      })
  void closesOnlyItsOwn(String text) {
    assertEquals(Optional.empty(), JavaFragment.strayBracket(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "}",
        "{ } }",
        "( }",
        "'{' }",
        "\"{\" }",
        "// {\n}",
        "/* { */ }",
        "\\u007d",
        "\\uuu007D",
        "\"\\\\\\u0022 }", // The escape is a quote that ends the string.
        "// \\u000a }",
        "\"\"\"\n { \"\"\" }",
      })
  void closesWhatIsAroundIt(String text) {
    assertEquals("}", JavaFragment.strayBracket(text).orElseThrow().bracket());
  }

  @Test
  void saysWhere() {
    assertEquals(
        Optional.of(new JavaFragment.Stray(")", 3)), JavaFragment.strayBracket("f(\n)\n;) }"));
  }
}

package dev.autocfg.language.java;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class SourceHeaderTest {
  private static final String IMPORT = "import dev.autocfg.When;\n";

  /** Source, what {@link #shown} makes of it. */
  static Stream<Arguments> headers() {
    return Stream.of(
        row("", "|"),
        row("package a.b;\nclass C {}", "a.b@1|C@2"),
        row("/* package x; */ // package y;\npackage\n a /**/ . b ;class C{}", "a.b@2|C@3"),
        row(IMPORT + "@When(\"x\") class C {}", "|C@2 when x@2"),
        row("import dev.autocfg.*;@When(\"x\") class C {}", "|C@1 when x@1"),
        row("import module dev.autocfg;@When(\"x\") class C {}", "|C@1 when x@1"),
        row("import module.When;@When(\"x\") class C {}", "|C@1"),
        row("import other.When;import dev.autocfg.*;@When(\"x\") class C {}", "|C@1"),
        row("import static dev.autocfg.When.*;@When(\"x\") class C {}", "|C@1"),
        row("@When(\"x\") class C {}", "|C@1"),
        row("@dev.autocfg.When(\"x\") class C {}", "|C@1 when x@1"),
        row("@ dev . autocfg . When ( value = \"x\" ) class C {}", "|C@1 when x@1"),
        row(IMPORT + "@When(\"a\" + \" && \"\n + \"b\") class C {}", "|C@3 when a && b@2"),
        row(IMPORT + "@When(\"a\\t\\\"\\u0041\") class C {}", "|C@2 when ?@2"),
        row(IMPORT + "@When(\"a\\tb\") class C {}", "|C@2 when a\tb@2"),
        row(IMPORT + "@When(\"\"\"\n   a\n     && b\"\"\") class C {}", "|C@4 when a\n  && b@2"),
        row(IMPORT + "@When(X) class C {}", "|C@2 when ?@2"),
        row(IMPORT + "@When(f(X) + \"a\") class C {}", "|C@2 when ?@2"),
        row(IMPORT + "@When(\"a\" + X) class C {}", "|C@2 when ?@2"),
        row(IMPORT + "@When class C {}", "|C@2 when ?@2"),
        row(IMPORT + "@When(\"a) class C {}", "| when ?@2"),
        row(IMPORT + "@When(\"a\") @When(\"b\") class C {}", "|C@2 when a@2 when b@2"),
        row(IMPORT + "class C { @When(\"x\") class D {} } @When(\"y\") class E {}", "|C@2,E@2"),
        row("@A({1, '}', '\"', '\\''}) public sealed class C<@B({2}) T> permits D {}", "|C@1"),
        row(
            "record R(@A({}) int... a) { R { } } enum E { A { } } @interface F { }",
            "|R@1,E@1,F@1"),
        row("public non-sealed interface I {}; ; final class record {}", "|I@1,record@1"),
        row("class A { String s = \"}\\\"}\"; char c = '}'; /*}*/ } class B {}", "|A@1,B@1"),
        row(
            "class A { String s = \"\"\"\n } \" \\\"\"\" \"\"\"; }\r\nclass B {}\rclass C {}",
            "|A@1,B@3,C@4"),
        row("void main() { class X {} }", "|"),
        row("module m { requires class x; }", "|"),
        row("@X package a;", "a@1|"),
        row("class A { unclosed \" \n } class B {}", "|A@1,B@2"),
        row("class A { /* unclosed } class B {}", "|A@1"),
        row("\uFEFFpackage a; class B {}", "a@1|B@1"),
        row("class Größe {} class \uD835\uDC00b {}", "|Größe@1,\uD835\uDC00b@1"),
        row("))}}] @ @( class class class", "|"),
        row("int i = 1_0e-5 'x class A {}\nclass B {}", "|B@2"));
  }

  private static Arguments row(String source, String expected) {
    return Arguments.of(source, expected);
  }

  @ParameterizedTest
  @MethodSource("headers")
  void reads(String source, String expected) {
    assertEquals(expected, shown(SourceHeader.parse(source)));
  }

  private static String shown(SourceHeader header) {
    StringBuilder text = new StringBuilder(header.packageName());
    text.append(header.packageName().isEmpty() ? "" : "@" + header.packageLine()).append('|');
    String separator = "";
    for (SourceHeader.DeclaredType type : header.types()) {
      text.append(separator).append(type.name()).append('@').append(type.line());
      separator = ",";
    }
    for (SourceHeader.WhenValue when : header.conditions()) {
      text.append(" when ").append(shown(when.text())).append('@').append(when.line());
    }
    return text.toString();
  }

  private static String shown(Optional<String> text) {
    return text.orElse("?");
  }
}

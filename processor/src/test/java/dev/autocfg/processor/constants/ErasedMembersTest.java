package dev.autocfg.processor.constants;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import dev.autocfg.processor.option.Builds;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Members that can be used, though not with arguments of just the erased types of their parameters:
 * a call with these would not compile.
 */
final class ErasedMembersTest {
  @Test
  void areUsable() throws IOException {
    assertEquals("true", has("java.util.Locale.Category#compareTo(java.lang.Enum)"));
    assertEquals(
        "true",
        has(
            "javax.management.openmbean.OpenMBeanParameterInfoSupport#<init>(String, String,"
                + " javax.management.openmbean.OpenType, javax.management.Descriptor)"));
  }

  @Test
  void butNotWithOtherParameters() throws IOException {
    assertEquals("false", has("java.util.Locale.Category#compareTo(java.util.Locale.Category)"));
    assertEquals(
        "false",
        has(
            "javax.management.openmbean.OpenMBeanParameterInfoSupport#<init>(String, String,"
                + " Object, javax.management.Descriptor)"));
  }

  private static String has(String member) throws IOException {
    Compilation compilation =
        Builds.of(
            List.of("--release", "17"),
            "package test;",
            "@dev.autocfg.Autocfg",
            "@dev.autocfg.ProbeMember(name = \"it\", value = \"" + member + "\")",
            "interface Foo {}");
    assertThat(compilation).succeeded();
    String source =
        compilation
            .generatedSourceFile("test.FooCfg")
            .orElseThrow()
            .getCharContent(false)
            .toString();
    return source.replaceAll("(?s).*HAS_IT = (\\w+);.*", "$1");
  }
}

package dev.autocfg.processor.jdk;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What is a preview at a release, by name; {@link StandardApiTest} says that none is missing. */
final class PreviewApiTest {
  @Test
  void aTypeIsOneForSomeReleases() {
    assertFalse(PreviewApi.of(20).has("java.lang.ScopedValue"));
    assertTrue(PreviewApi.of(21).has("java.lang.ScopedValue"));
    assertTrue(PreviewApi.of(24).has("java.lang.ScopedValue"));
    assertFalse(PreviewApi.of(25).has("java.lang.ScopedValue"));
  }

  @Test
  void orForOne() {
    assertFalse(PreviewApi.of(13).has("java.lang.String#formatted"));
    assertTrue(PreviewApi.of(14).has("java.lang.String#formatted"));
    assertFalse(PreviewApi.of(15).has("java.lang.String#formatted"));
  }

  @Test
  void soIsAllThatStandsInIt() {
    PreviewApi previews = PreviewApi.of(21);
    assertTrue(previews.has("java.lang.foreign.Linker"));
    assertTrue(previews.has("java.lang.foreign.Linker.Option"));
    assertTrue(previews.has("java.lang.foreign.Linker#nativeLinker"));
    assertTrue(previews.has("java.util.concurrent.StructuredTaskScope.Subtask"));
  }

  @Test
  void andNothingBesides() {
    PreviewApi previews = PreviewApi.of(21);
    assertFalse(previews.has("java.lang"));
    assertFalse(previews.has("java.lang.foreignness.Linker"));
    assertFalse(previews.has("java.lang.Thread#ofVirtual"));
    assertFalse(previews.has("java.util.concurrent.StructuredTaskScopes"));
    assertFalse(previews.has("Unqualified"));
  }
}

package dev.autocfg.inspect.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LibraryQuestionTest {
  @Test
  void readsItsOwnQuestionsBack() {
    for (String pkgConfig : List.of("", "libx")) {
      for (String version : List.of("", ">=1.0, <2")) {
        for (List<String> names : List.of(List.<String>of(), List.of("liba.so.1", "liba.so"))) {
          for (VersionSources versions : VERSIONS) {
            assertReadBack(request(pkgConfig, version, names, versions, false));
            if (!names.isEmpty()) { // It is said of the symbols.
              assertReadBack(request(pkgConfig, version, names, versions, true));
            }
          }
        }
      }
    }
  }

  private static final List<VersionSources> VERSIONS =
      List.of(
          VersionSources.NONE,
          new VersionSources(List.of(), "x/v.h#X_V"),
          new VersionSources(List.of("liba.so.1 = 1..2", "liba.so = 3"), ""),
          new VersionSources(List.of("liba.so.1 = 1..2"), "x/v.h#X_V"));

  private static LibraryRequest request(
      String pkgConfig,
      String version,
      List<String> names,
      VersionSources versions,
      boolean includesDependencies) {
    return new LibraryRequest(
        "x", pkgConfig, version, "", names, names, versions, includesDependencies, List.of());
  }

  private static void assertReadBack(LibraryRequest request) {
    assertEquals(Optional.of(request), LibraryQuestion.parse("x", request.question()));
  }

  @Test
  void knowsOthersApart() {
    assertEquals(Optional.empty(), LibraryQuestion.parse("x", "Does this compile?"));
    assertEquals(Optional.empty(), LibraryQuestion.parse("x", "Is there a library of mine?"));
  }
}

package dev.autocfg.probes.library;

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
          LibraryRequest request = new LibraryRequest("x", pkgConfig, version, "", names, names);
          assertEquals(Optional.of(request), LibraryQuestion.parse("x", request.question()));
        }
      }
    }
  }

  @Test
  void knowsOthersApart() {
    assertEquals(Optional.empty(), LibraryQuestion.parse("x", "Does this compile?"));
    assertEquals(Optional.empty(), LibraryQuestion.parse("x", "Is there a library of mine?"));
  }
}

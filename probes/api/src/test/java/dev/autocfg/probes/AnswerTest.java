package dev.autocfg.probes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.autocfg.State;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AnswerTest {
  @Test
  void saysWhatItIsTrueOf() {
    assertEquals(Scope.TARGET, Answer.ofTarget(State.PRESENT, "here").scope());
    assertEquals(Scope.MACHINE, Answer.ofMachine(State.PRESENT, "here").scope());
  }

  @Test
  void growsByCopies() {
    Answer bare = Answer.ofMachine(State.PRESENT, "here");
    Answer full = bare.withValue("b", "2").withValue("a", "1").withEvidence("x").withEvidence("y");

    assertEquals(Map.of(), bare.values());
    assertEquals(List.of("a", "b"), List.copyOf(full.values().keySet()));
    assertEquals(List.of("x", "y"), full.evidence());
  }

  @Test
  void needsAReason() {
    assertThrows(IllegalArgumentException.class, () -> Answer.ofTarget(State.UNKNOWN, " "));
  }
}

package dev.autocfg.processor.jdk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** An error counts for the use it stands in; one that stands in none leaves nothing answered. */
final class BatchTest {
  private static final String SHARED = "t.AutocfgUses";
  private static final String OWN = "t.AutocfgSnippet1";

  private static final Use ONE = new Use(null, null, null);
  private static final Use OTHER = new Use(null, null, null);

  private final Batch batch =
      new Batch(
          null,
          new TreeMap<>(),
          Map.of(ONE, new UseSources.Place(SHARED, 2), OTHER, new UseSources.Place(OWN, 0)),
          Map.of(),
          null);

  @Test
  void anErrorInAUseIsItsOwn() {
    assertEquals("", broken(SHARED, 2));
    assertEquals("", broken(OWN, 7));
  }

  @Test
  void anErrorInNoUseBreaksAll() {
    assertEquals("said", broken(SHARED, 1));
    assertEquals("said", broken(SHARED, 3));
    assertEquals("said", broken("module-info", 1));
  }

  private String broken(String source, long line) {
    NestedCheck.Fault fault = new NestedCheck.Fault(source, line, false, "code", "said\n");
    return batch.broken(new NestedCheck.Outcome(List.of(fault), List.of(), ""));
  }
}

package dev.autocfg.inspect.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.internal.Policy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The builder's decision, which overrides every search. */
class LibraryPolicyTest {
  @TempDir Path root;
  private LibraryFixture x;

  @BeforeEach
  void create() {
    x = new LibraryFixture(root);
  }

  @Test
  void offIsUnusableAndLooksAtNothing() throws IOException {
    x.library("/usr/lib/libx.so.1", "libx.so.1");
    Fact fact = x.probe(Policy.parse("off", "option -Aautocfg.x"));
    assertEquals(State.UNUSABLE, fact.state());
    assertEquals("it is off (option -Aautocfg.x)", fact.reason());
    assertEquals(List.of(), fact.evidence());
  }

  @Test
  void aPathIsTheOnlyPlace() throws IOException {
    x.library("/usr/lib/libx.so.1", "libx.so.1");
    Path mine = x.library("/mine/lib.so", "libmine.so.1");
    String origin = "option -Aautocfg.x";
    Fact fact = x.probe(Policy.parse(mine.toString(), origin));
    assertEquals("libmine.so.1 exports every symbol asked for", fact.reason());
    assertEquals(State.PRESENT, fact.state());
    x.assertEvidence(fact, mine + " is usable");
    Fact missing = x.probe(Policy.parse(root.resolve("none.so").toString(), origin));
    assertEquals(State.ABSENT, missing.state());
    assertEquals("the file that option -Aautocfg.x names does not exist", missing.reason());
    Fact directory = x.probe(Policy.parse(root.toString(), origin));
    assertEquals(State.UNUSABLE, directory.state());
    x.assertNoPath(missing);
    x.assertNoPath(directory);
  }
}

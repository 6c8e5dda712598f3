package dev.autocfg.inspect.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.autocfg.internal.ObjectFileException;
import dev.autocfg.internal.ObjectFileException.Kind;
import dev.autocfg.internal.Platform;
import dev.autocfg.testing.Deadline;
import dev.autocfg.testing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFilesTest {
  @TempDir Path dir;

  @Test
  void whatIsNoRegularFileIsRefusedAtOnce() throws IOException {
    assertRefused(Kind.NOT_A_LIBRARY, dir);
    assertRefused(Kind.UNREADABLE, dir.resolve("missing"));
    Path loop = Files.createSymbolicLink(dir.resolve("loop"), Path.of("loop"));
    assertRefused(Kind.UNREADABLE, loop);
    if (Files.exists(Path.of("/dev/zero"))) {
      assertRefused(Kind.NOT_A_LIBRARY, Path.of("/dev/zero"));
    }
    Path fifo = dir.resolve("fifo");
    Tool.named("mkfifo").run(fifo.toString());
    assertRefused(Kind.NOT_A_LIBRARY, fifo);
  }

  private static void assertRefused(Kind kind, Path file) {
    for (ObjectReader reader : List.of(ObjectReader.any(), MAC, WINDOWS)) {
      ObjectFileException e =
          Deadline.within(
              () -> assertThrows(ObjectFileException.class, () -> reader.find(file, Set.of("f"))));
      assertEquals(kind, e.kind(), file + " " + e.getMessage());
    }
  }

  private static final ObjectReader MAC =
      ObjectReader.of(new Platform("macos", "x86_64")).orElseThrow();
  private static final ObjectReader WINDOWS =
      ObjectReader.of(new Platform("windows", "x86_64")).orElseThrow();
}

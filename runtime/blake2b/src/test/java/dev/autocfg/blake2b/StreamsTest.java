package dev.autocfg.blake2b;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.autocfg.testing.Seed;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StreamsTest {
  private static final byte[] MESSAGE = Case.bytes(Seed.random(9), 200_003);
  private static final byte[] EXPECTED = Case.of(64, MESSAGE).expected();

  /** A stream that returns few bytes at a time and records whether it was closed. */
  private static class Trickle extends FilterInputStream {
    boolean closed;

    Trickle(byte[] bytes) {
      super(new ByteArrayInputStream(bytes));
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      return super.read(b, off, Math.min(len, 1_001));
    }

    @Override
    public void close() throws IOException {
      closed = true;
      super.close();
    }
  }

  @TempDir Path directory;

  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void hashesTheRestOfAStream(Blake2bEngine engine) throws IOException {
    Blake2b blake2b = Blake2b.on(engine, 64);
    Trickle in = new Trickle(MESSAGE);
    assertArrayEquals(EXPECTED, blake2b.hash(in));
    assertFalse(in.closed);
    assertArrayEquals(Case.of(64, new byte[0]).expected(), blake2b.hash(in));
  }

  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void hashesFiles(Blake2bEngine engine) throws IOException {
    Path file = Files.write(directory.resolve("message"), MESSAGE);
    assertArrayEquals(EXPECTED, Blake2b.on(engine, 64).hash(file));
    Path missing = directory.resolve("missing");
    assertThrows(NoSuchFileException.class, () -> Blake2b.on(engine, 64).hash(missing));
  }

  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void passesFailuresOn(Blake2bEngine engine) {
    IOException failure = new IOException("unplugged");
    InputStream broken =
        new Trickle(MESSAGE) {
          @Override
          public int read(byte[] b, int off, int len) throws IOException {
            throw failure;
          }
        };
    Blake2b blake2b = Blake2b.on(engine, 64);
    assertSame(failure, assertThrows(IOException.class, () -> blake2b.hash(broken)));
  }
}

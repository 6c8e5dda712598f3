package dev.autocfg.samples.b2sum;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A reader of lines as byte texts. */
final class LineReader {
  private final ReadableByteChannel in;
  private final ByteBuffer chunk = ByteBuffer.wrap(new byte[16 * 1024]).limit(0);

  LineReader(ReadableByteChannel in) {
    this.in = in;
  }

  /**
   * Returns the next line without its line end, which is LF or CR LF (at the end of the file also
   * CR); empty at the end of the input.
   */
  Optional<String> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean ended = false;
    while (!ended && fill()) {
      int start = chunk.position();
      ended = skipLine();
      line.write(chunk.array(), start, chunk.position() - start - (ended ? 1 : 0));
    }
    if (!ended && line.size() == 0) {
      return Optional.empty();
    }
    String text = line.toString(StandardCharsets.ISO_8859_1);
    return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
  }

  /** Moves to the byte after the next LF of the chunk; if there is none, to the end: false. */
  private boolean skipLine() {
    while (chunk.hasRemaining()) {
      if (chunk.get() == '\n') {
        return true;
      }
    }
    return false;
  }

  private boolean fill() throws IOException {
    if (chunk.hasRemaining()) {
      return true;
    }
    int read = in.read(chunk.clear());
    chunk.flip();
    return read > 0;
  }
}

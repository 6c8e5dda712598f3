package dev.autocfg.samples.b2sum;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Standard output, line by line, so that lines of processes that run side by side do not mix.
 *
 * <p>A failure does not stop the program; it is remembered and reported once, at the end, as by
 * coreutils: with the reason if the last bytes failed, without if earlier ones did.
 */
final class Output {
  private static final int BUFFER = 4096;

  /** Nobody reads what we write: time to end, as SIGPIPE ends other programs. */
  @SuppressWarnings("serial") // never serialized
  static final class BrokenPipeException extends RuntimeException {
    BrokenPipeException() {
      super(Reasons.BROKEN_PIPE, null, false, false);
    }
  }

  private final OutputStream out;
  private final boolean wasClosed;
  private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(BUFFER);
  private boolean failed;

  /**
   * Writes to a stream.
   *
   * @param wasClosed whether the program was started without standard output
   */
  Output(OutputStream out, boolean wasClosed) {
    this.out = out;
    this.wasClosed = wasClosed;
  }

  void write(String text) {
    byte[] bytes = ByteText.bytes(text);
    buffer.write(bytes, 0, bytes.length);
    if (text.indexOf('\n') >= 0 || buffer.size() >= BUFFER) {
      flush();
    }
  }

  /**
   * Writes what is kept, as before each message, so that both streams come in order where they are
   * one.
   */
  void flush() {
    if (drain().isPresent()) {
      failed = true;
    }
  }

  /** Writes what is kept and returns the complaint, if there is one. */
  Optional<String> close() {
    Optional<String> reason = drain();
    if (reason.isPresent()) {
      return Optional.of("write error: " + reason.get());
    }
    if (failed) {
      return Optional.of(wasClosed ? "write error: " + Reasons.BAD_DESCRIPTOR : "write error");
    }
    return Optional.empty();
  }

  /** Empties the buffer, onto the stream if possible; returns why not. */
  private Optional<String> drain() {
    if (buffer.size() == 0) {
      return Optional.empty();
    }
    try {
      if (wasClosed) {
        throw new IOException(Reasons.BAD_DESCRIPTOR);
      }
      buffer.writeTo(out);
      return Optional.empty();
    } catch (IOException e) {
      String reason = Reasons.of(e);
      if (reason.equals(Reasons.BROKEN_PIPE)) {
        throw new BrokenPipeException();
      }
      return Optional.of(reason);
    } finally {
      buffer.reset();
    }
  }
}

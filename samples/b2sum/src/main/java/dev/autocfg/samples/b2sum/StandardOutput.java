package dev.autocfg.samples.b2sum;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * The standard output stream, written line by line, so that lines of concurrent processes do not
 * mix.
 *
 * <p>A failure does not stop the program. It is reported once, at the end, as by coreutils: with
 * the reason if the last write failed, without a reason if an earlier one failed.
 */
final class StandardOutput {
  private static final int BUFFER = 4096;

  /** The failure to write because the reader is gone, for which SIGPIPE ends other programs. */
  @SuppressWarnings("serial") // never serialized
  static final class BrokenPipeException extends RuntimeException {
    BrokenPipeException() {
      super(Strerror.BROKEN_PIPE, null, false, false);
    }
  }

  private final OutputStream out;
  private final boolean wasClosed;
  private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(BUFFER);
  private boolean failed;

  /**
   * Creates the output on a stream.
   *
   * @param wasClosed whether the program was started without standard output
   */
  StandardOutput(OutputStream out, boolean wasClosed) {
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
   * Writes the buffered text. This is done before each message, so that the order is right if both
   * streams are the same.
   */
  void flush() {
    if (drain().isPresent()) {
      failed = true;
    }
  }

  /** Writes the buffered text and returns the message about a failure, if there was one. */
  Optional<String> close() {
    Optional<String> reason = drain();
    if (reason.isPresent()) {
      return Optional.of("write error: " + reason.get());
    }
    if (failed) {
      return Optional.of(wasClosed ? "write error: " + Strerror.BAD_DESCRIPTOR : "write error");
    }
    return Optional.empty();
  }

  /** Writes and empties the buffer; returns the reason if writing failed. */
  private Optional<String> drain() {
    if (buffer.size() == 0) {
      return Optional.empty();
    }
    try {
      if (wasClosed) {
        throw new IOException(Strerror.BAD_DESCRIPTOR);
      }
      buffer.writeTo(out);
      return Optional.empty();
    } catch (IOException e) {
      String reason = Strerror.of(e);
      if (reason.equals(Strerror.BROKEN_PIPE)) {
        throw new BrokenPipeException();
      }
      return Optional.of(reason);
    } finally {
      buffer.reset();
    }
  }
}

package dev.autocfg.samples.b2sum;

import dev.autocfg.blake2b.Blake2b;
import dev.autocfg.blake2b.Blake2bHasher;
import dev.autocfg.runtime.NoCandidateException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.HexFormat;

/** Hashes what a channel delivers; the only class that knows the BLAKE2b library. */
final class Digester {
  /**
   * Large enough that a call costs nothing beside the work, small enough for the second-level
   * cache.
   */
  private static final int CHUNK = 128 * 1024;

  private final byte[] bytes = new byte[CHUNK];
  private final ByteBuffer chunk = ByteBuffer.wrap(bytes);

  /**
   * No implementation may be used, as under {@code require} without libsodium; the message says
   * why.
   */
  @SuppressWarnings("serial") // never serialized
  static final class UnavailableException extends RuntimeException {
    private UnavailableException(NoCandidateException cause) {
      super(ByteText.ofUnicode(cause.getMessage()), cause);
    }
  }

  /** Returns which implementation was chosen, and why, as a byte text. */
  static String explain() {
    return ByteText.ofUnicode(Blake2b.explain());
  }

  /** Reads to the end and returns the digest in hexadecimal. */
  String digest(ReadableByteChannel in, int digestLength) throws IOException {
    try (Blake2bHasher hasher = newHasher(digestLength)) {
      for (int read = in.read(chunk.clear()); read >= 0; read = in.read(chunk.clear())) {
        hasher.update(bytes, 0, read);
      }
      return HexFormat.of().formatHex(hasher.digest());
    }
  }

  /** Takes a hasher; the library chooses at the first call, so a refusal shows up here. */
  private static Blake2bHasher newHasher(int digestLength) {
    try {
      return Blake2b.digestLength(digestLength).newHasher();
    } catch (NoCandidateException e) {
      throw new UnavailableException(e);
    }
  }
}

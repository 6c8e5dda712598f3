package dev.autocfg.samples.b2sum;

import dev.autocfg.blake2b.Blake2b;
import dev.autocfg.blake2b.Blake2bHasher;
import dev.autocfg.runtime.NoCandidateException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.HexFormat;

/** The hashing of a channel's bytes; the only class that uses the BLAKE2b library. */
final class Digester {
  /**
   * The buffer size: large enough to make the cost of a call negligible, small enough for the
   * second-level cache.
   */
  private static final int CHUNK = 128 * 1024;

  private final byte[] bytes = new byte[CHUNK];
  private final ByteBuffer chunk = ByteBuffer.wrap(bytes);

  /**
   * The failure to find an implementation, for example with the policy {@code require} and no
   * libsodium. The message has the reason.
   */
  @SuppressWarnings("serial") // never serialized
  static final class UnavailableException extends RuntimeException {
    private UnavailableException(NoCandidateException cause) {
      super(ByteText.ofUnicode(cause.getMessage()), cause);
    }
  }

  /** Returns the name of the chosen implementation and the reason, as a byte text. */
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

  /** Returns a hasher; the first call chooses the implementation, and fails if there is none. */
  private static Blake2bHasher newHasher(int digestLength) {
    try {
      return Blake2b.digestLength(digestLength).newHasher();
    } catch (NoCandidateException e) {
      throw new UnavailableException(e);
    }
  }
}

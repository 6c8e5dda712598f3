package dev.autocfg.blake2b;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks the arguments that the C functions receive; needs no libsodium. */
class SodiumHashStateTest {
  /** A replacement for libsodium that records calls and leaves traces of a key in the state. */
  private static final class RecordingSodium implements Sodium {
    final List<Long> pieces = new ArrayList<>();
    ByteBuffer state;
    long stateBytes = 384;
    int code;

    @Override
    public int init() {
      return 0;
    }

    @Override
    public long stateBytes() {
      return stateBytes;
    }

    @Override
    public int hash(
        ByteBuffer out,
        long outLength,
        ByteBuffer in,
        long inLength,
        byte[] key,
        long keyLength,
        byte[] salt,
        byte[] personal) {
      throw new AssertionError();
    }

    @Override
    public int start(
        ByteBuffer state,
        byte[] key,
        long keyLength,
        long outLength,
        byte[] salt,
        byte[] personal) {
      this.state = state;
      for (int i = 0; i < state.capacity(); i++) {
        state.put(i, (byte) 0x5a);
      }
      return code;
    }

    @Override
    public int update(ByteBuffer state, ByteBuffer in, long inLength) {
      assertEquals(in.remaining(), inLength);
      pieces.add(inLength);
      return code;
    }

    @Override
    public int end(ByteBuffer state, ByteBuffer out, long outLength) {
      assertEquals(out.remaining(), outLength);
      return code;
    }
  }

  private final RecordingSodium sodium = new RecordingSodium();

  private SodiumHashState start() {
    return new SodiumHashState(sodium, new Parameters(32, new byte[0], new byte[16], new byte[16]));
  }

  @Test
  void piecesAreBounded() {
    SodiumHashState state = start();
    state.update(ByteBuffer.allocate(150_003).position(2).limit(150_002));
    state.update(ByteBuffer.allocateDirect(65_537));
    state.update(ByteBuffer.allocateDirect(65_536));
    state.update(ByteBuffer.allocate(0));
    assertEquals(List.of(65_536L, 65_536L, 18_928L, 65_536L, 1L, 65_536L), sodium.pieces);
  }

  @Test
  void theStateIsAlignedAndLargeEnough() {
    for (long size : new long[] {1, 63, 64, 361, 384, 385, 4096}) {
      sodium.stateBytes = size;
      SodiumHashState unused = start();
      assertTrue(sodium.state.isDirect());
      assertEquals(0, sodium.state.alignmentOffset(0, 64));
      assertTrue(sodium.state.remaining() >= size);
    }
  }

  @Test
  void theStateIsWiped() {
    SodiumHashState state = start();
    state.wipe();
    for (int i = 0; i < sodium.state.capacity(); i++) {
      assertEquals(0, sodium.state.get(i));
    }
  }

  @Test
  void returnCodesAreChecked() {
    SodiumHashState state = start();
    sodium.code = -1;
    String end = " returned -1 instead of 0";
    assertFails("crypto_generichash_blake2b_init_salt_personal" + end, this::start);
    assertFails(
        "crypto_generichash_blake2b_update" + end, () -> state.update(ByteBuffer.allocate(1)));
    assertFails("crypto_generichash_blake2b_final" + end, () -> state.end(new byte[32], 0));
  }

  private static void assertFails(String message, Runnable body) {
    Exception thrown = assertThrows(IllegalStateException.class, body::run);
    assertEquals("libsodium failed: " + message, thrown.getMessage());
  }
}

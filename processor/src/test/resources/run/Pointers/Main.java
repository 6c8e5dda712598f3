package t;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Calls everything and prints what came back, and then what is refused. */
final class Main {
  private static final Pointers P = PointersNative.get();

  private Main() {}

  public static void main(String[] arguments) {
    numbers();
    arrays();
    counts();
    texts();
    rest();
    refused();
    System.out.println("frees = " + P.frees());
  }

  private static void show(String name, Object value) {
    System.out.println(name + " = " + value);
  }

  private static void numbers() {
    show("u8", P.u8(200) + " " + P.u8(255) + " " + P.u8((short) 254));
    show("s8", P.s8(-1) + " " + P.s8(-128));
    show("u16", (int) P.u16('\ufffe') + " " + P.u16(65535));
    show("u32", P.u32(0xffff_fffeL) + " " + P.u32(5));
    show("int", P.wideInt(-5) + " " + P.wideInt(Integer.MIN_VALUE));
    show("wchar_t", P.wide(0x41));
  }

  private static void arrays() {
    byte[] bytes = {1, -2, 3};
    show("bytes", P.negate(bytes, 2) + Arrays.toString(bytes));
    short[] shorts = {1, -2, 3};
    show("shorts", P.negate(shorts, 3) + Arrays.toString(shorts));
    int[] ints = {1, -2, 3};
    show("ints", P.negate(ints, 1) + Arrays.toString(ints));
    long[] longs = {1, -2, 3};
    show("longs", P.negate(longs, 3) + Arrays.toString(longs));
    show("long longs", P.negateInPlace(longs, 2) + Arrays.toString(longs));
    show("sizes", P.negateSizes(longs) + Arrays.toString(longs));
    float[] floats = {1.5f, -2};
    show("floats", P.negate(floats) + Arrays.toString(floats));
    double[] doubles = {1.5, -2};
    show("doubles", P.negate(doubles) + Arrays.toString(doubles));
    boolean[] booleans = {true, false, true};
    show("booleans", P.not(booleans) + Arrays.toString(booleans) + P.not(null));
    ByteBuffer buffer = ByteBuffer.allocate(10).order(ByteOrder.nativeOrder());
    buffer.putShort(2, (short) 7).putShort(4, (short) 8).putShort(6, (short) 9).position(2).limit(8);
    show("buffer", P.negate(buffer, 2) + ":" + buffer.getShort(2) + buffer.getShort(6));
    show("buffer", P.negate(buffer) + ":" + buffer.getShort(2) + buffer.getShort(6));
    show("sum", P.sum(new double[] {1, 2, 3}, 2));
    show("empty", P.negate(new int[0], 0) + " " + P.sum(new double[0], 0));
  }

  private static void counts() {
    byte[] in = {1, 2, 3};
    byte[] out = new byte[5];
    long[] room = {5};
    show("copy", P.copy(out, room, in, 3) + Arrays.toString(out) + room[0]);
    room[0] = 2;
    show("copy", P.copy(out, room, in, 3) + " " + room[0]);
    ByteBuffer buffer = ByteBuffer.allocateDirect(4);
    ByteBuffer size = ByteBuffer.allocate(8).order(ByteOrder.nativeOrder()).putLong(0, 4);
    show("copy", P.copy(buffer, size, ByteBuffer.wrap(in)) + " " + size.getLong(0) + buffer.get(2));
    show("same", P.same(in, new byte[] {1, 2, 3}) + " " + P.same(in, new byte[] {1, 2, 4}));
    show("sums", P.sameSum(in, in, 2));
  }

  private static void texts() {
    show("length", P.length("gr\u00fc\u00dfe") + " " + P.lengthInPlace("") + P.counted("abc"));
    show("repeat", P.repeat("ab", 3) + P.frees());
    byte[] ab = {'a', 'b', 0};
    show("bytes", new String(P.repeatBytes(ab, 2), StandardCharsets.UTF_8) + P.frees());
    show("maybe", P.maybe());
    show("latin", Arrays.toString(P.latin()));
    show("squares", Arrays.toString(P.squares(4)) + P.squares(0).length);
    String[] message = {"before"};
    show("message", P.message(5, message) + message[0] + P.frees());
    show("message", P.message(0, message) + message[0] + P.frees());
    P.kept(message);
    P.kept(null == message ? message : new String[1]);
    show("kept", message[0]);
    byte[] out = new byte[20];
    int length = P.joined(out, 20, new String[] {"a", "\u00e9", "b"}, 2);
    show("joined", new String(out, 0, length, StandardCharsets.UTF_8));
    length = P.joinedNulls(out, 20, new String[] {"a", null}, 2);
    show("joined", new String(out, 0, length, StandardCharsets.UTF_8));
  }

  private static void rest() {
    int[] error = {-1};
    show("errno", P.fail(11, error) + " " + error[0]);
    show("last error", P.failOnWindows(11, error) + " " + error[0]);
    show("max", P.max(3, -1, 5, 2) + " " + P.max(0));
    byte[] out = new byte[40];
    int length = P.format(out, "%d %s %.2f %zu", -3, "\u00e9", 1.5, 1L << 40);
    show("format", new String(out, 0, length, StandardCharsets.UTF_8));
    show("status", P.status(3));
    show("address", P.address(41));
    show("renamed", P.renamed());
    show("has", PointersNative.has("p_extra") + " " + PointersNative.has("p_int"));
    show("has renamed", PointersNative.has("p_newest_name"));
    if (PointersNative.has("p_extra")) {
      show("extra", P.extra(4));
    }
  }

  private static void refused() {
    int before = P.frees();
    refused("null array", () -> P.negate((int[]) null, 0));
    refused("null string", () -> P.length(null));
    refused("null buffer", () -> P.negate((ByteBuffer) null));
    refused("null before count", () -> P.copy(new byte[0], new long[] {9}, null, 0));
    refused("null element", () -> P.joined(new byte[1], 1, new String[] {null}, 1));
    refused("null error", () -> P.fail(1, null));
    refused("null result", P::nothing);
    refused("no room for error", () -> P.fail(1, new int[0]));
    refused("too wide", () -> P.u8(256));
    refused("negative for unsigned", () -> P.u8(-1));
    refused("too wide", () -> P.s8(128));
    refused("too wide", () -> P.u16(65536));
    refused("too wide", () -> P.u32(1L << 32));
    refused("negative for unsigned", () -> P.u32(-1));
    refused("too wide", () -> P.wideInt(1L << 31));
    refused("range before count", () -> P.u8((short) 256));
    refused("too short", () -> P.negate(new int[2], 3));
    refused("too short", () -> P.negate(new byte[0], 1));
    refused("negative count", () -> P.negate(new short[4], -1));
    refused("huge count", () -> P.negate(new long[4], Long.MAX_VALUE));
    refused("negative int count", () -> P.sum(new double[4], -1));
    refused("too short buffer", () -> P.negate(ByteBuffer.allocate(5), 3));
    refused("read-only buffer", () -> P.negate(ByteBuffer.allocate(8).asReadOnlyBuffer(), 1));
    refused("room it has not", () -> P.copy(new byte[2], new long[] {3}, new byte[1], 1));
    refused("empty out-parameter", () -> P.copy(new byte[2], new long[0], new byte[1], 1));
    refused("input too short", () -> P.copy(new byte[2], new long[] {2}, new byte[1], 2));
    refused("different lengths", () -> P.same(new byte[2], new byte[3]));
    refused("sum too large", () -> P.sameSum(new byte[2], new byte[3], 2));
    refused("difference below 0", () -> P.sameSum(new byte[2], new byte[3], -2));
    refused("NUL inside", () -> P.length("a\0b"));
    refused("half a surrogate", () -> P.length("\ud800"));
    refused("NUL in element", () -> P.joined(new byte[1], 1, new String[] {"\0"}, 1));
    refused("no element", () -> P.message(1, new String[0]));
    refused("negative copy", () -> P.squares(-1));
    refused("null variable argument", () -> P.format(new byte[1], "%s", 1, null, 0, 0));
    refused("check", () -> P.status(-7));
    refused("unknown function", () -> PointersNative.has("p_absent"));
    if (!PointersNative.has("p_extra")) {
      refused("absent function", () -> P.extra(1));
    }
    show("nothing was called", before == P.frees());
  }

  private static void refused(String what, Runnable call) {
    try {
      call.run();
      System.out.println(what + ": taken");
    } catch (RuntimeException e) {
      System.out.println(what + ": " + e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }
}

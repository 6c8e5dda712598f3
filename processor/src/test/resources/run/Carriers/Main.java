package t;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ReadOnlyBufferException;
import java.util.Arrays;

/** Calls everything and prints what came back. */
final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.out.println("available = " + CarriersNative.availability().available());
    if (!CarriersNative.availability().available()) {
      System.out.println("reason = " + CarriersNative.availability().reason());
      return;
    }
    Carriers c = CarriersNative.get();
    values(c);
    texts(c);
    arrays(c);
    buffers(c);
    nulls(c);
    readOnly(c);
    System.out.println("same = " + (c == CarriersNative.get()));
    System.out.println("started = " + c.started());
  }

  private static void values(Carriers c) {
    System.out.println("boolean = " + c.f(true) + " " + c.f(false));
    System.out.println("byte = " + c.f((byte) -100, (byte) 0xff) + " " + c.f((byte) 1, (byte) 2));
    System.out.println("short = " + c.f((short) 0) + " " + c.f(Short.MAX_VALUE));
    System.out.println("enum = " + c.f(0) + " " + c.f(7));
    System.out.println("int = " + c.f(Integer.MAX_VALUE, 1) + " " + c.f(-5, 3));
    System.out.println("long = " + c.f(Long.MAX_VALUE) + " " + c.f(-3L));
    System.out.println("unsigned = " + c.not(0) + " " + c.not(-2));
    System.out.println("size = " + c.f(1L << 40, -1L));
    System.out.println("float = " + c.f(3f) + " " + c.f(Float.NaN));
    System.out.println("double = " + c.f(1e300, 2f));
  }

  private static void texts(Carriers c) {
    ByteBuffer direct = ByteBuffer.allocateDirect(8);
    direct.put(new byte[] {'x', 'a', 'b', 0}).position(1);
    System.out.println("text = " + c.text(direct) + " " + c.text(null));
    System.out.println("kept = " + c.kept(1).equals("gr\u00fc\u00dfe") + " " + c.kept(0));
  }

  private static void arrays(Carriers c) {
    byte[] in = {1, 2, 3, 4};
    byte[] out = {9, 9, 9, 9, 9};
    c.reverse(in, out, 4);
    System.out.println("copied = " + Arrays.toString(in) + Arrays.toString(out));
    Arrays.fill(out, (byte) 8);
    c.reverseInPlace(in, out, 3);
    System.out.println("critical = " + Arrays.toString(in) + Arrays.toString(out));
    System.out.println("sum = " + c.sum(new byte[] {-1, -1}, 2) + " " + c.sum(new byte[0], 0));
    System.out.println("aligned = " + c.isAligned(new byte[3]));
    byte[] kept = {1};
    c.liar(kept);
    System.out.println("const = " + kept[0]);
  }

  private static void buffers(Carriers c) {
    for (boolean inDirect : new boolean[] {false, true}) {
      for (boolean outDirect : new boolean[] {false, true}) {
        String kind = (inDirect ? "direct" : "heap") + (outDirect ? "ToDirect" : "ToHeap");
        ByteBuffer in = filled(inDirect);
        ByteBuffer out = filled(outDirect);
        c.reverse(in, out, 3);
        System.out.println(kind + " = " + shown(in) + shown(out));
        ByteBuffer other = filled(outDirect);
        c.reverseInPlace(in.asReadOnlyBuffer(), other, 3);
        System.out.println(kind + "Critical = " + shown(in) + shown(other));
      }
    }
    ByteBuffer ints = ByteBuffer.allocate(20).order(ByteOrder.nativeOrder());
    ints.putInt(4, 5).putInt(8, -6).putInt(12, 7).position(4);
    c.doubled(ints);
    System.out.println(
        "ints = " + ints.getInt(4) + " " + ints.getInt(8) + " " + ints.getInt(12) + " "
            + ints.getInt(0) + " " + ints.getInt(16));
    System.out.println("sumOfBuffer = " + c.sum(filled(false).asReadOnlyBuffer(), 2));
  }

  /** Returns a buffer 0 1 2 … 7 from 2 to 6. */
  private static ByteBuffer filled(boolean direct) {
    ByteBuffer buffer = direct ? ByteBuffer.allocateDirect(8) : ByteBuffer.allocate(8);
    for (byte i = 0; i < 8; i++) {
      buffer.put(i);
    }
    return buffer.position(2).limit(6);
  }

  private static String shown(ByteBuffer buffer) {
    StringBuilder text = new StringBuilder("[" + buffer.position() + "-" + buffer.limit() + ":");
    for (int i = 0; i < buffer.limit(); i++) {
      text.append(' ').append(buffer.get(i));
    }
    return text.append(']').toString();
  }

  private static void nulls(Carriers c) {
    System.out.println(
        "nulls = "
            + c.isNull((byte[]) null)
            + c.isNull((ByteBuffer) null)
            + c.isNullCritical((byte[]) null)
            + c.isNullCritical((ByteBuffer) null)
            + c.isNullOut((byte[]) null)
            + c.isNullOut((ByteBuffer) null));
    System.out.println(
        "notNulls = "
            + c.isNull(new byte[1])
            + c.isNull(ByteBuffer.allocate(1))
            + c.isNullCritical(new byte[1])
            + c.isNullCritical(ByteBuffer.allocateDirect(1))
            + c.isNullOut(new byte[1])
            + c.isNullOut(ByteBuffer.allocate(1)));
  }

  private static void readOnly(Carriers c) {
    ByteBuffer in = filled(false);
    for (boolean direct : new boolean[] {false, true}) {
      ByteBuffer out = filled(direct);
      System.out.println(
          "readOnly " + direct + " = "
              + refusal(() -> c.reverse(in, out.asReadOnlyBuffer(), 3))
              + refusal(() -> c.reverseInPlace(in, out.asReadOnlyBuffer(), 3))
              + refusal(() -> c.reverse(in.asReadOnlyBuffer(), out, 3))
              + shown(out));
    }
  }

  private static String refusal(Runnable call) {
    try {
      call.run();
      return "taken ";
    } catch (ReadOnlyBufferException e) {
      return "refused ";
    }
  }
}

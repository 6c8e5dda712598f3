package dev.autocfg.inspect.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The output of a program up to a limit, read by a separate thread, since it may never end. */
final class BoundedOutput implements Runnable {
  private final InputStream in;
  private final int limit;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Thread thread = new Thread(this, "autocfg output");
  private volatile boolean full;

  private BoundedOutput(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  static BoundedOutput of(InputStream in, int limit) {
    BoundedOutput output = new BoundedOutput(in, limit);
    output.thread.setDaemon(true);
    output.thread.start();
    return output;
  }

  @Override
  public void run() {
    byte[] buffer = new byte[8192];
    try (in) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        int taken = Math.min(n, limit - bytes.size());
        bytes.write(buffer, 0, taken); // A ByteArrayOutputStream is synchronized.
        if (taken < n) {
          full = true;
          return;
        }
      }
    } catch (IOException e) {
      // The program was terminated while it wrote; the output so far is used.
    }
  }

  boolean isFull() {
    return full;
  }

  void await(int millis) throws InterruptedException {
    thread.join(millis);
  }

  String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}

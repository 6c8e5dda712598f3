package dev.autocfg.testing;

import dev.autocfg.internal.Bytes;
import java.nio.ByteBuffer;

/** A made-up file in memory that counts what is read of it; zeros follow its content. */
public final class MemoryBytes implements Bytes {
  private final byte[] content;
  private final long size;
  private long read;

  /** Holds a file of exactly this content. */
  public MemoryBytes(byte[] content) {
    this(content, content.length);
  }

  /** Holds a file of so many bytes. */
  public MemoryBytes(byte[] content, long size) {
    this.content = content;
    this.size = size;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public int read(ByteBuffer target, long position) {
    if (position >= size) {
      return -1;
    }
    int length = (int) Math.min(target.remaining(), size - position);
    int held = (int) Math.max(0, Math.min(length, content.length - position));
    if (held > 0) {
      target.put(content, (int) position, held);
    }
    target.put(new byte[length - held]);
    read += length;
    return length;
  }

  /** Returns how many bytes were read in all. */
  public long read() {
    return read;
  }

  @Override
  public void close() {}
}

package dev.autocfg.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Reads an open file.
 *
 * @param size what the file had when it was opened
 */
record FileBytes(FileChannel channel, long size) implements Bytes {

  @Override
  public int read(ByteBuffer target, long position) throws IOException {
    return channel.read(target, position);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}

package dev.autocfg.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** The bytes of an open file, read by position and never mapped. */
public interface Bytes extends Closeable {

  /** Returns the size of the file when it was opened. */
  long size();

  /**
   * Reads one or more bytes from a position on; returns their number, -1 at the end.
   *
   * @throws IOException if they cannot be read
   */
  int read(ByteBuffer target, long position) throws IOException;

  /**
   * Opens a regular file, following links.
   *
   * @throws ObjectFileException if it is not a regular file, or cannot be opened
   */
  static Bytes open(Path file) throws ObjectFileException {
    try {
      FileChannel channel = RegularFile.open(file);
      try {
        return new OfChannel(channel, channel.size());
      } catch (IOException e) {
        channel.close();
        throw e;
      }
    } catch (RegularFile.UnsuitableException e) {
      throw ObjectFileException.notALibrary(e.getMessage());
    } catch (IOException e) {
      throw ObjectFileException.unreadable(e);
    }
  }

  /**
   * Reads {@code length} bytes, which the file had when it was opened.
   *
   * @throws ObjectFileException if the file has become shorter, or cannot be read
   */
  static ByteBuffer read(Bytes file, long position, int length) throws ObjectFileException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    try {
      while (buffer.hasRemaining()) {
        if (file.read(buffer, position + buffer.position()) < 0) {
          throw ObjectFileException.damaged("became shorter while it was read");
        }
      }
      return buffer.flip();
    } catch (ObjectFileException e) {
      throw e;
    } catch (IOException e) {
      throw ObjectFileException.unreadable(e);
    }
  }

  /** An open file. */
  record OfChannel(FileChannel channel, long size) implements Bytes {

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
      return channel.read(target, position);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}

package dev.autocfg.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Holds the bytes of a file, read by their position and never mapped. */
public interface Bytes extends Closeable {

  /** Returns how many there are. */
  long size();

  /**
   * Reads some bytes from a position on, at least one; returns how many, -1 at the end.
   *
   * @throws IOException if they cannot be read
   */
  int read(ByteBuffer target, long position) throws IOException;

  /**
   * Opens a regular file, following links.
   *
   * @throws ObjectFileException if it is anything else, or cannot be opened
   */
  static Bytes open(Path file) throws ObjectFileException {
    try {
      FileChannel channel = RegularFile.open(file);
      try {
        return new FileBytes(channel, channel.size());
      } catch (IOException e) {
        channel.close();
        throw e;
      }
    } catch (RegularFile.UnsuitableException e) {
      throw new ObjectFileException(ObjectFileException.Kind.NOT_A_LIBRARY, e.getMessage());
    } catch (IOException e) {
      throw ObjectFileException.unreadable(e);
    }
  }

  /**
   * Reads so many bytes. The caller has compared position and length with the size.
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
}

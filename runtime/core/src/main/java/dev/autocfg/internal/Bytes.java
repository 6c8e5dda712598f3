package dev.autocfg.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** The bytes of an open file, read by position and never mapped. */
public interface Bytes extends Closeable {

  /** Returns the size of the file when it was opened. */
  long size();

  /**
   * Reads one or more bytes from a position on into a heap buffer; returns their number, -1 at the
   * end.
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
      RandomAccessFile open = RegularFile.open(file);
      try {
        return new OfFile(open, open.length());
      } catch (IOException e) {
        open.close();
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
  record OfFile(RandomAccessFile file, long size) implements Bytes {

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
      file.seek(position);
      int from = target.arrayOffset() + target.position();
      int read = file.read(target.array(), from, target.remaining());
      if (read > 0) {
        target.position(target.position() + read);
      }
      return read;
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}

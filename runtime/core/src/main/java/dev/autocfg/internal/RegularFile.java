package dev.autocfg.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;

/** Access to regular files only: opening a FIFO blocks, and reading a device may never end. */
public final class RegularFile {

  /** The bits of {@code st_mode} that hold the type of a file, inode(7). */
  private static final int TYPE_MASK = 0170000;

  /** Room for a small file of {@code /proc}, in bytes. */
  private static final int SPARE = 1024;

  private RegularFile() {}

  /**
   * Opens a regular file for reading, following links.
   *
   * @throws UnsuitableException if it is not a regular file
   * @throws IOException if it cannot be opened
   */
  static FileChannel open(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    if (!attributes.isRegularFile()) {
      throw new UnsuitableException(
          "is " + (attributes.isDirectory() ? "a directory" : other(file)));
    }
    return FileChannel.open(file, StandardOpenOption.READ);
  }

  /**
   * Returns the text of a small regular file, read as UTF-8 with wrong bytes replaced.
   *
   * @param limit the largest accepted size, in bytes
   * @throws IOException if it is not a regular file, larger, or cannot be read
   */
  public static String text(Path file, int limit) throws IOException {
    return new String(bytes(file, limit), StandardCharsets.UTF_8);
  }

  /**
   * Returns the content of a small regular file.
   *
   * @param limit the largest accepted size, in bytes
   * @throws IOException if it is not a regular file, larger, or cannot be read
   */
  public static byte[] bytes(Path file, int limit) throws IOException {
    try (FileChannel channel = open(file)) {
      if (channel.size() > limit) {
        throw new UnsuitableException("is larger than " + limit + " bytes");
      }
      // One byte more than its size: files of /proc report size 0, and any file may grow meanwhile.
      ByteBuffer bytes = ByteBuffer.allocate(Math.min(limit, (int) channel.size() + SPARE) + 1);
      while (channel.read(bytes) >= 0) {
        if (bytes.position() > limit) {
          throw new UnsuitableException("is larger than " + limit + " bytes");
        }
        if (!bytes.hasRemaining()) {
          int twice = (int) Math.min(limit, 2L * bytes.capacity()) + 1;
          bytes = ByteBuffer.allocate(twice).put(bytes.flip());
        }
      }
      return Arrays.copyOf(bytes.array(), bytes.position());
    }
  }

  /** Returns the reason of a failed read; it continues "the file …", without a path. */
  public static String why(IOException cause) {
    if (cause instanceof UnsuitableException) {
      return cause.getMessage();
    }
    if (isMissing(cause)) {
      return "does not exist";
    }
    if (cause instanceof AccessDeniedException) {
      return "may not be read: permission denied";
    }
    // The message of a FileSystemException starts with the path; its reason is strerror(3).
    String reason = cause instanceof FileSystemException e ? e.getReason() : null;
    return "cannot be read: " + (reason == null ? cause.getClass().getSimpleName() : reason);
  }

  /** Returns whether a read failed because the file does not exist. */
  public static boolean isMissing(IOException cause) {
    // ENOTDIR, a file in place of a parent directory, has no exception class of its own.
    return cause instanceof NoSuchFileException
        || (cause instanceof FileSystemException e && "Not a directory".equals(e.getReason()));
  }

  private static String other(Path file) throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return "not a regular file";
    }
    return switch ((Integer) Files.getAttribute(file, "unix:mode") & TYPE_MASK) {
      case 0010000 -> "a FIFO";
      case 0020000 -> "a character device";
      case 0060000 -> "a block device";
      case 0140000 -> "a socket";
      default -> "not a regular file";
    };
  }

  /** Thrown for a file that is not regular or too large; the message continues "the file …". */
  static final class UnsuitableException extends IOException {

    private static final long serialVersionUID = 1L;

    UnsuitableException(String message) {
      super(message);
    }
  }
}

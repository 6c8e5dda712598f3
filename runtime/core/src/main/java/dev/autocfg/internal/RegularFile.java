package dev.autocfg.internal;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.RandomAccessFile;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;

/**
 * Access to regular files only: opening a FIFO blocks, and reading a device may never end.
 *
 * <p>Files are read with {@link RandomAccessFile}, not with a channel, which an interrupt of the
 * thread closes, and which costs a program's start some milliseconds more.
 */
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
  static RandomAccessFile open(Path file) throws IOException {
    try {
      File named = file.toFile();
      if (!named.isFile()) {
        throw refusal(file);
      }
      return new RandomAccessFile(named, "r");
    } catch (FileNotFoundException e) {
      throw refusal(file, e);
    } catch (SecurityException e) { // A SecurityManager, up to JDK 23.
      throw new AccessDeniedException(file.toString());
    }
  }

  /**
   * Checks that a regular file can be opened for reading.
   *
   * @throws IOException if not
   */
  public static void check(Path file) throws IOException {
    open(file).close();
  }

  /** Returns the reason why a file is not regular, with the classes of java.nio.file. */
  private static IOException refusal(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return attributes.isRegularFile()
        ? new FileSystemException(file.toString(), null, "it changed while it was opened")
        : new UnsuitableException("is " + (attributes.isDirectory() ? "a directory" : other(file)));
  }

  /** Returns the reason why a regular file was not opened; java.io has it in the message only. */
  private static IOException refusal(Path file, FileNotFoundException failure) throws IOException {
    if (!Files.isReadable(file)) {
      Files.readAttributes(file, BasicFileAttributes.class); // Throws if it has gone.
      return new AccessDeniedException(file.toString());
    }
    String message = String.valueOf(failure.getMessage());
    int open = message.lastIndexOf('(');
    String reason =
        open >= 0 && message.endsWith(")")
            ? message.substring(open + 1, message.length() - 1)
            : message;
    return new FileSystemException(file.toString(), null, reason);
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
    try (RandomAccessFile open = open(file)) {
      long size = open.length();
      // One byte more than its size: files of /proc report size 0, and any file may grow meanwhile.
      byte[] bytes = new byte[(int) Math.min(limit, size + SPARE) + 1];
      int length = 0;
      for (int read = 0; read >= 0 && size <= limit; length += read) {
        if (length > limit) {
          throw new UnsuitableException("is larger than " + limit + " bytes");
        }
        if (length == bytes.length) {
          bytes = Arrays.copyOf(bytes, (int) Math.min(limit, 2L * length) + 1);
        }
        read = open.read(bytes, length, bytes.length - length);
        if (read < 0) {
          return Arrays.copyOf(bytes, length);
        }
      }
      throw new UnsuitableException("is larger than " + limit + " bytes");
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
    if (cause.getClass() == IOException.class) {
      reason = cause.getMessage();
    }
    return "cannot be read: " + (reason == null ? cause.getClass().getSimpleName() : reason);
  }

  /** Returns whether a read failed because the file does not exist. */
  public static boolean isMissing(IOException cause) {
    // ENOTDIR, a file in place of a parent directory, has no exception class of its own.
    return cause instanceof NoSuchFileException
        || (cause instanceof FileSystemException e && "Not a directory".equals(e.getReason()));
  }

  /**
   * Returns whether a failed read may succeed later: too many open files, an interrupt, an I/O
   * error, but not a file that is missing, forbidden or not regular.
   */
  public static boolean mayPass(IOException cause) {
    if (cause instanceof ObjectFileException) {
      return cause.getCause() instanceof IOException read && mayPass(read);
    }
    boolean isSettled =
        cause instanceof UnsuitableException
            || cause instanceof AccessDeniedException
            || cause instanceof FileSystemLoopException
            || isMissing(cause)
            || isMalformed(cause);
    return !isSettled
        && (cause instanceof FileSystemException
            || cause instanceof ClosedChannelException
            || cause instanceof InterruptedIOException);
  }

  /** These reasons have no exception class of their own; strerror(3) in English. */
  private static boolean isMalformed(IOException cause) {
    String reason = cause instanceof FileSystemException e ? e.getReason() : null;
    return reason != null
        && (reason.startsWith("Too many levels of symbolic links")
            || reason.equals("File name too long")
            || reason.equals("Invalid argument"));
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

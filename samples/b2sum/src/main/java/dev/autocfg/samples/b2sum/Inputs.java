package dev.autocfg.samples.b2sum;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;

/** The inputs that operands and checksum lines name: files and standard input. */
final class Inputs {
  static final String STANDARD_INPUT = "-";

  private static final boolean NAMES_ARE_BYTES = System.getProperty("os.name").equals("Linux");

  private boolean standardInputWasClosed;

  /** An action on an open input. */
  interface InputAction<T> {
    T on(ReadableByteChannel in) throws IOException;
  }

  /**
   * Opens the named file, or standard input for {@code -}, runs the action, and closes the file but
   * not standard input.
   */
  <T> T with(String name, InputAction<T> action) throws IOException {
    if (name.equals(STANDARD_INPUT)) {
      return action.on(standardInput());
    }
    try (ReadableByteChannel in = FileChannel.open(path(name), StandardOpenOption.READ)) {
      return action.on(in);
    }
  }

  /** Returns whether standard input was read although the program was started without it. */
  boolean standardInputWasClosed() {
    return standardInputWasClosed;
  }

  /** Returns a channel that is never closed, because the descriptor belongs to the process. */
  @SuppressWarnings("resource")
  private ReadableByteChannel standardInput() {
    if (Descriptors.wasClosed(Descriptors.STANDARD_INPUT)) {
      standardInputWasClosed = true;
      return new NoStandardInput();
    }
    return new FileInputStream(FileDescriptor.in).getChannel();
  }

  /** A channel that fails like a closed descriptor. */
  private static final class NoStandardInput implements ReadableByteChannel {
    @Override
    public int read(ByteBuffer target) throws IOException {
      throw new IOException(Strerror.BAD_DESCRIPTOR);
    }

    @Override
    public boolean isOpen() {
      return false;
    }

    @Override
    public void close() {}
  }

  private static Path path(String name) throws IOException {
    if (name.isEmpty()) {
      throw new NoSuchFileException(name);
    }
    // Path drops a trailing slash, with which the system rejects a file that is not a directory.
    String exact = name.endsWith("/") ? name + "." : name;
    try {
      if (ByteText.isAscii(exact)) {
        return Path.of(exact);
      }
      return NAMES_ARE_BYTES
          ? Path.of(URI.create(fileUri(exact)))
          : Path.of(new String(ByteText.bytes(exact), StandardCharsets.UTF_8));
    } catch (InvalidPathException e) {
      throw new FileSystemException(name, null, Strerror.INVALID_ARGUMENT);
    }
  }

  /**
   * Returns a URI of the file: the only form in which a Java path takes bytes that the locale
   * cannot express.
   */
  private static String fileUri(String name) {
    StringBuilder uri = new StringBuilder("file://");
    uri.append(name.charAt(0) == '/' ? "" : "/proc/self/cwd/");
    HexFormat hex = HexFormat.of().withUpperCase();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '/' || (c < 0x80 && Character.isLetterOrDigit(c))) {
        uri.append(c);
      } else {
        uri.append('%').append(hex.toHexDigits((byte) c));
      }
    }
    return uri.toString();
  }
}

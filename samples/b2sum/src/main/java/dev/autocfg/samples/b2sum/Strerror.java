package dev.autocfg.samples.b2sum;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** The error descriptions of the system, in the words of {@code strerror(3)}. */
final class Strerror {
  static final String BAD_DESCRIPTOR = "Bad file descriptor";
  static final String BROKEN_PIPE = "Broken pipe";
  static final String INVALID_ARGUMENT = "Invalid argument";

  /** The text that the JDK appends to the system's description of ELOOP. */
  private static final String JDK_ADDITION = " or unable to access attributes of symbolic link";

  private Strerror() {}

  /** Returns the description of an exception's cause, without the name of the file. */
  static String of(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "No such file or directory";
    }
    if (e instanceof AccessDeniedException) {
      return "Permission denied";
    }
    String reason = e instanceof FileSystemException fault ? fault.getReason() : e.getMessage();
    if (reason == null) {
      return "Input/output error";
    }
    return ByteText.ofUnicode(
        reason.endsWith(JDK_ADDITION)
            ? reason.substring(0, reason.length() - JDK_ADDITION.length())
            : reason);
  }
}

package dev.autocfg.samples.b2sum;

import java.io.IOException;
import java.io.OutputStream;

/**
 * The standard error stream. Each message begins with the program's name; standard output is
 * flushed first, so that both are in order.
 */
final class StandardError {
  static final String PROGRAM = "b2sum";

  private final StandardOutput output;
  private final OutputStream err;
  private final Quoting quoting;
  private boolean lost;

  StandardError(StandardOutput output, OutputStream err, Quoting quoting) {
    this.output = output;
    this.err = err;
    this.quoting = quoting;
  }

  /** Prints a message, each line of which begins with the program's name. */
  void report(String message) {
    print(PROGRAM + ": " + message.replace("\n", "\n" + PROGRAM + ": ") + "\n");
  }

  /** Prints a message about a file. */
  void report(String file, String message) {
    print(PROGRAM + ": " + quoting.asName(file) + ": " + message + "\n");
  }

  /** Prints the message about an invalid command line. */
  void report(UsageException e) {
    if (e.pointsToHelp()) {
      print(
          PROGRAM
              + ": "
              + e.getMessage()
              + "\nTry '"
              + PROGRAM
              + " --help' for more information.\n");
    } else {
      report(e.getMessage());
    }
  }

  /** Prints text without changes. */
  void print(String text) {
    output.flush();
    try {
      err.write(ByteText.bytes(text));
    } catch (IOException e) {
      lost = true; // only the exit status can report it
    }
  }

  /** Returns whether a message could not be written. */
  boolean lost() {
    return lost;
  }
}

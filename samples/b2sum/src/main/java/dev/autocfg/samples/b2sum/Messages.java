package dev.autocfg.samples.b2sum;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Standard error: each message begins with the program's name and follows what was printed before
 * it.
 */
final class Messages {
  static final String PROGRAM = "b2sum";

  private final Output output;
  private final OutputStream err;
  private final Quoting quoting;
  private boolean lost;

  Messages(Output output, OutputStream err, Quoting quoting) {
    this.output = output;
    this.err = err;
    this.quoting = quoting;
  }

  /** Prints a message; further lines of it begin with the program's name, too. */
  void say(String message) {
    print(PROGRAM + ": " + message.replace("\n", "\n" + PROGRAM + ": ") + "\n");
  }

  /** Prints a message about a file. */
  void say(String file, String message) {
    print(PROGRAM + ": " + quoting.asName(file) + ": " + message + "\n");
  }

  /** Prints what is wrong with the command line. */
  void say(UsageException e) {
    if (e.pointsToHelp()) {
      print(
          PROGRAM
              + ": "
              + e.getMessage()
              + "\nTry '"
              + PROGRAM
              + " --help' for more information.\n");
    } else {
      say(e.getMessage());
    }
  }

  /** Prints text as it is. */
  void print(String text) {
    output.flush();
    try {
      err.write(ByteText.bytes(text));
    } catch (IOException e) {
      lost = true; // nowhere left to say so but the exit status
    }
  }

  /** Returns whether a message could not be written. */
  boolean lost() {
    return lost;
  }
}

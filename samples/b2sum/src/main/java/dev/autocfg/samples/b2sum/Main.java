package dev.autocfg.samples.b2sum;

import dev.autocfg.samples.b2sum.Options.Action;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.List;

/** Prints or checks BLAKE2b checksums as the {@code b2sum} of coreutils does. */
public final class Main {
  /** What a shell shows for a program that SIGPIPE ended; a JVM cannot end itself by a signal. */
  private static final int ENDED_BY_SIGPIPE = 128 + 13;

  private final Quoting quoting = Quoting.ofLocale();
  private final Output output;
  private final Messages messages;
  private final Inputs inputs = new Inputs();

  @SuppressWarnings("resource") // the descriptors belong to the process
  private Main() {
    output =
        new Output(
            new FileOutputStream(FileDescriptor.out),
            Descriptors.wasClosed(Descriptors.STANDARD_OUTPUT));
    messages = new Messages(output, new FileOutputStream(FileDescriptor.err), quoting);
  }

  /** Runs the program and ends the JVM with its status: 0, or 1 if anything went wrong. */
  public static void main(String[] args) {
    System.exit(new Main().run(args));
  }

  private int run(String[] args) {
    boolean ok;
    try {
      ok = isDone(args);
      if (inputs.standardInputWasClosed()) {
        messages.say("standard input: " + Reasons.BAD_DESCRIPTOR);
        ok = false;
      }
      ok &= isWritten();
    } catch (Output.BrokenPipeException e) {
      return ENDED_BY_SIGPIPE;
    }
    return ok && !messages.lost() ? 0 : 1;
  }

  private boolean isDone(String[] args) {
    try {
      boolean posixlyCorrect = System.getenv("POSIXLY_CORRECT") != null;
      return follow(OptionParser.parse(Arguments.asGiven(args), quoting, posixlyCorrect));
    } catch (UsageException e) {
      messages.say(e);
    } catch (Digester.UnavailableException e) {
      messages.print(Messages.PROGRAM + ": " + e.getMessage() + "\n");
    } catch (Output.BrokenPipeException e) {
      throw e;
    } catch (RuntimeException e) {
      messages.say(ByteText.ofUnicode("this is a bug in the sample, please report it: " + e));
    }
    return false;
  }

  private boolean follow(Options options) {
    if (options.action() == Action.HELP) {
      output.write(Help.USAGE);
      return true;
    }
    if (options.action() == Action.VERSION) {
      output.write(Help.VERSION);
      return true;
    }
    if (options.explain()) {
      messages.print(Digester.explain().stripTrailing() + "\n");
    }
    List<String> files =
        options.operands().isEmpty() ? List.of(Inputs.STANDARD_INPUT) : options.operands();
    return options.action() == Action.CHECK
        ? new Checker(options, inputs, output, messages).check(files)
        : new Summer(options, inputs, output, messages).sum(files);
  }

  private boolean isWritten() {
    String complaint = output.close().orElse("");
    if (!complaint.isEmpty()) {
      messages.say(complaint);
    }
    return complaint.isEmpty();
  }
}

package dev.autocfg.samples.b2sum;

import dev.autocfg.samples.b2sum.B2sumOptions.Operation;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.List;
import java.util.Optional;

/** The program: prints or checks BLAKE2b checksums as the {@code b2sum} of coreutils does. */
public final class Main {
  /** The status a shell reports after SIGPIPE; a JVM cannot end itself by a signal. */
  private static final int ENDED_BY_SIGPIPE = 128 + 13;

  private final Quoting quoting = Quoting.ofLocale();
  private final StandardOutput output;
  private final StandardError messages;
  private final Inputs inputs = new Inputs();

  @SuppressWarnings("resource") // the descriptors belong to the process
  private Main() {
    output =
        new StandardOutput(
            new FileOutputStream(FileDescriptor.out),
            Descriptors.wasClosed(Descriptors.STANDARD_OUTPUT));
    messages = new StandardError(output, new FileOutputStream(FileDescriptor.err), quoting);
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
        messages.report("standard input: " + Strerror.BAD_DESCRIPTOR);
        ok = false;
      }
      ok &= isWritten();
    } catch (StandardOutput.BrokenPipeException e) {
      return ENDED_BY_SIGPIPE;
    }
    return ok && !messages.lost() ? 0 : 1;
  }

  private boolean isDone(String[] args) {
    try {
      boolean posixlyCorrect = System.getenv("POSIXLY_CORRECT") != null;
      return execute(OptionParser.parse(RawArguments.asGiven(args), quoting, posixlyCorrect));
    } catch (UsageException e) {
      messages.report(e);
    } catch (Digester.UnavailableException e) {
      messages.print(StandardError.PROGRAM + ": " + e.getMessage() + "\n");
    } catch (StandardOutput.BrokenPipeException e) {
      throw e;
    } catch (RuntimeException e) {
      messages.report(ByteText.ofUnicode("this is a bug in the sample, please report it: " + e));
    }
    return false;
  }

  private boolean execute(B2sumOptions options) {
    if (options.operation() == Operation.HELP) {
      output.write(Help.USAGE);
      return true;
    }
    if (options.operation() == Operation.VERSION) {
      output.write(Help.VERSION);
      return true;
    }
    if (options.explain()) {
      messages.print(Digester.explain().stripTrailing() + "\n");
    }
    List<String> files =
        options.operands().isEmpty() ? List.of(Inputs.STANDARD_INPUT) : options.operands();
    return options.operation() == Operation.CHECK
        ? new Checker(options, inputs, output, messages).check(files)
        : new Summer(options, inputs, output, messages).sum(files);
  }

  private boolean isWritten() {
    Optional<String> failure = output.close();
    failure.ifPresent(messages::report);
    return failure.isEmpty();
  }
}

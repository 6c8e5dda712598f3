package dev.autocfg.samples.b2sum;

import dev.autocfg.samples.b2sum.Options.Report;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;

/** Verifies the files that checksum files name. */
final class Checker {
  private final Options options;
  private final Inputs inputs;
  private final Output output;
  private final Messages messages;
  private final Digester digester = new Digester();
  private final LineParser parser = new LineParser();

  Checker(Options options, Inputs inputs, Output output, Messages messages) {
    this.options = options;
    this.inputs = inputs;
    this.output = output;
    this.messages = messages;
  }

  /** Returns whether all that the lists say was found true. */
  boolean check(List<String> lists) {
    boolean ok = true;
    for (String list : lists) {
      ok &= check(list);
    }
    return ok;
  }

  private boolean check(String list) {
    String shownName = list.equals(Inputs.STANDARD_INPUT) ? "standard input" : list;
    try {
      return inputs.with(list, in -> check(list, shownName, new LineReader(in)));
    } catch (IOException e) {
      messages.say(shownName, Reasons.of(e));
      return false;
    }
  }

  private boolean check(String list, String shownName, LineReader lines) {
    Tally tally = new Tally();
    try {
      long number = 0;
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        number++;
        if (!line.get().isEmpty() && !line.get().startsWith("#")) {
          check(list, shownName, number, line.get(), tally);
        }
      }
    } catch (IOException e) {
      messages.say(shownName, "read error"); // all that coreutils says, too
      return false;
    }
    return tally.report(shownName, options, messages);
  }

  private void check(String list, String shownName, long number, String line, Tally tally) {
    Optional<ChecksumLine> parsed = parser.parse(line);
    if (parsed.isPresent() && !readsItself(list, parsed.get())) {
      verify(parsed.get(), tally);
      return;
    }
    tally.improper();
    if (options.report() == Report.WARN) {
      messages.say(
          shownName,
          number + ": improperly formatted " + ChecksumLine.ALGORITHM + " checksum line");
    }
  }

  /** A list read from standard input cannot name standard input. */
  private static boolean readsItself(String list, ChecksumLine line) {
    return list.equals(Inputs.STANDARD_INPUT) && line.name().equals(Inputs.STANDARD_INPUT);
  }

  private void verify(ChecksumLine expected, Tally tally) {
    tally.proper();
    try {
      String digest =
          inputs.with(expected.name(), in -> digester.digest(in, expected.digest().length() / 2));
      boolean matches = digest.equals(expected.digest());
      tally.verified(matches);
      if (!matches) {
        result(expected.name(), "FAILED");
      } else if (options.report() != Report.QUIET) {
        result(expected.name(), "OK");
      }
    } catch (NoSuchFileException e) {
      if (!options.ignoreMissing()) {
        unreadable(expected.name(), e, tally);
      }
    } catch (IOException e) {
      unreadable(expected.name(), e, tally);
    }
  }

  private void unreadable(String name, IOException e, Tally tally) {
    tally.unreadable();
    messages.say(name, Reasons.of(e));
    result(name, "FAILED open or read");
  }

  private void result(String name, String verdict) {
    if (options.report() != Report.STATUS) {
      output.write(Names.inReport(name) + ": " + verdict + "\n");
    }
  }
}

package dev.autocfg.samples.b2sum;

import dev.autocfg.samples.b2sum.B2sumOptions.Verbosity;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;

/** The verification of files against checksum files. */
final class Checker {
  private final B2sumOptions options;
  private final Inputs inputs;
  private final StandardOutput output;
  private final StandardError messages;
  private final Digester digester = new Digester();
  private final LineParser parser = new LineParser();

  Checker(B2sumOptions options, Inputs inputs, StandardOutput output, StandardError messages) {
    this.options = options;
    this.inputs = inputs;
    this.output = output;
    this.messages = messages;
  }

  /** Checks the files that the lists name; returns whether every list passed. */
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
      messages.report(shownName, Strerror.of(e));
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
      messages.report(shownName, "read error"); // coreutils does not print the cause either
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
    if (options.verbosity() == Verbosity.WARN) {
      messages.report(
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
      } else if (options.verbosity() != Verbosity.QUIET) {
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
    messages.report(name, Strerror.of(e));
    result(name, "FAILED open or read");
  }

  private void result(String name, String verdict) {
    if (options.verbosity() != Verbosity.STATUS) {
      output.write(FileNames.inReport(name) + ": " + verdict + "\n");
    }
  }
}

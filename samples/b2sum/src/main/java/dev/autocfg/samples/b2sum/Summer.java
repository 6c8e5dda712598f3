package dev.autocfg.samples.b2sum;

import java.io.IOException;
import java.util.List;

/** The computation and printing of checksums. */
final class Summer {
  private final B2sumOptions options;
  private final Inputs inputs;
  private final StandardOutput output;
  private final StandardError messages;
  private final Digester digester = new Digester();

  Summer(B2sumOptions options, Inputs inputs, StandardOutput output, StandardError messages) {
    this.options = options;
    this.inputs = inputs;
    this.output = output;
    this.messages = messages;
  }

  /** Prints the checksum of each file; returns whether all files could be read. */
  boolean sum(List<String> files) {
    boolean ok = true;
    for (String file : files) {
      ok &= sum(file);
    }
    return ok;
  }

  private boolean sum(String file) {
    try {
      String digest = inputs.with(file, in -> digester.digest(in, options.digestLength()));
      output.write(new ChecksumLine(digest, file).format(options));
      return true;
    } catch (IOException e) {
      messages.report(file, Strerror.of(e));
      return false;
    }
  }
}

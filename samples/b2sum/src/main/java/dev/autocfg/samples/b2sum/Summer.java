package dev.autocfg.samples.b2sum;

import java.io.IOException;
import java.util.List;

/** Prints the checksum of each file. */
final class Summer {
  private final Options options;
  private final Inputs inputs;
  private final Output output;
  private final Messages messages;
  private final Digester digester = new Digester();

  Summer(Options options, Inputs inputs, Output output, Messages messages) {
    this.options = options;
    this.inputs = inputs;
    this.output = output;
    this.messages = messages;
  }

  /** Returns whether all files could be read. */
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
      messages.say(file, Reasons.of(e));
      return false;
    }
  }
}

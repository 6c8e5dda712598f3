package dev.autocfg.probes.header;

import java.nio.file.Path;
import java.util.List;

/**
 * Is a C compiler, gcc or clang in its ways.
 *
 * @param arguments what makes it compile for the machine that is asked about
 */
record CCompiler(Path program, List<String> arguments) {
  CCompiler {
    arguments = List.copyOf(arguments);
  }
}

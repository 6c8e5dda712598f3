package dev.autocfg.inspect.header;

import dev.autocfg.internal.Platform;
import java.nio.file.Path;
import java.util.List;

/**
 * A C compiler that behaves as gcc or clang.
 *
 * @param platform the machine that is asked about
 * @param arguments what makes it find that machine's own headers
 */
record CCompiler(Path program, Platform platform, List<String> arguments) {
  CCompiler {
    arguments = List.copyOf(arguments);
  }
}

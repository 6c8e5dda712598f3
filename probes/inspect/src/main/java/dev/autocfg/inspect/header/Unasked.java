package dev.autocfg.inspect.header;

import dev.autocfg.internal.Platform;

/**
 * Says why a question could not be asked.
 *
 * @param reason in words fit to publish
 * @param remedy what to do about it
 */
record Unasked(String reason, String remedy) {
  static Unasked noCompiler(String looked) {
    return new Unasked(
        "there is no C compiler: " + looked,
        "install one (Debian: gcc, macOS: xcode-select --install), or name one with"
            + " -Aautocfg.cc=/path");
  }

  static Unasked otherMachine(Platform platform) {
    return new Unasked(
        "the C compiler is not for " + platform, "name one that is with -Aautocfg.cc=/path");
  }

  static Unasked noHeader(String header) {
    return new Unasked(
        "the C compiler finds no header " + header,
        "install the package that has it (Debian: the library's -dev package), or name the"
            + " @ProbeLibrary whose pkgConfig says where it is");
  }

  static Unasked brokenHeaders(String headers) {
    return new Unasked(
        headers + " cannot be compiled as C",
        "include what it needs before it (headers = {\"first.h\", \"second.h\"}), or define the"
            + " macros that it wants");
  }
}

package dev.autocfg.inspect.header;

import dev.autocfg.internal.Platform;

/**
 * The reason why a question could not be asked.
 *
 * @param reason in words fit to publish
 * @param remedy what to do about it
 */
record ProbeFailure(String reason, String remedy) {
  static ProbeFailure noCompiler(String looked) {
    return new ProbeFailure(
        "there is no C compiler: " + looked,
        "install one (Debian: gcc, macOS: xcode-select --install), or name one with"
            + " -Aautocfg.cc=/path");
  }

  static ProbeFailure otherMachine(Platform platform) {
    return new ProbeFailure(
        "the C compiler is not for " + platform, "name one that is with -Aautocfg.cc=/path");
  }

  static ProbeFailure noHeader(String header) {
    return new ProbeFailure(
        "the C compiler finds no header " + header,
        "install the package that has it (Debian: the library's -dev package), or name the"
            + " @ProbeLibrary whose pkgConfig says where it is");
  }

  static ProbeFailure brokenHeaders(String headers) {
    return new ProbeFailure(
        headers + " cannot be compiled as C",
        "include what it needs before it (headers = {\"first.h\", \"second.h\"}), or define the"
            + " macros that it wants");
  }
}

package dev.autocfg.processor.jdk;

import dev.autocfg.State;

/**
 * The meaning of the compiler's first error about a use.
 *
 * @param state the answer
 * @param reason the compiler's words, or better ones
 */
record ErrorMeaning(State state, String reason) {
  /**
   * Reads an error, by the compiler's own name of it (javac's compiler.properties, JDK 17 to 25).
   *
   * @param release the release that the compilation sees
   */
  static ErrorMeaning of(NestedCheck.Fault fault, int release) {
    String code = fault.code().replaceFirst("^compiler\\.err\\.", "");
    String words = fault.summary();
    if (isPreview(code)) {
      return new ErrorMeaning(
          State.UNUSABLE, "it is a preview at release " + release + ": " + words);
    }
    if (isOfOtherRelease(code)) {
      return new ErrorMeaning(State.UNUSABLE, "the release is too old: " + words);
    }
    if (isHidden(code)) {
      return new ErrorMeaning(State.UNUSABLE, details(fault));
    }
    return new ErrorMeaning(State.ABSENT, details(fault));
  }

  /** Returns whether an error of the parser is about the release and not a mistake. */
  static boolean isOfRelease(NestedCheck.Fault fault) {
    String code = fault.code().replaceFirst("^compiler\\.err\\.", "");
    return isPreview(code) || isOfOtherRelease(code);
  }

  private static boolean isPreview(String code) {
    return code.startsWith("is.preview") || code.startsWith("preview.feature.disabled");
  }

  private static boolean isOfOtherRelease(String code) {
    return code.startsWith("feature.not.supported.in.source")
        || code.startsWith("restricted.type.not.allowed")
        || code.startsWith("underscore.as.identifier")
        || code.startsWith("use.of.underscore.not.allowed");
  }

  /** Returns whether it exists, but modules or modifiers keep it from the code here. */
  private static boolean isHidden(String code) {
    return code.startsWith("package.not.visible")
        || code.startsWith("not.def")
        || code.startsWith("report.access")
        || code.startsWith("abstract.cant.be.instantiated");
  }

  /** Returns the message on one line: its details name the module or symbol that is missing. */
  private static String details(NestedCheck.Fault fault) {
    return fault.message().strip().replaceAll("\\s*\\R\\s*", "; ");
  }
}

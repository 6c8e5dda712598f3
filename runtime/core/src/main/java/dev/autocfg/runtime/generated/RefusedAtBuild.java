package dev.autocfg.runtime.generated;

import java.util.List;

/**
 * A requirement that the build found not to hold. It still names the libraries that the candidate
 * would have used, so that {@code require} for one of them fails where this build cannot use it.
 */
final class RefusedAtBuild extends Requirement {
  private final String reason;
  private final List<String> libraries;

  RefusedAtBuild(String reason, List<String> libraries) {
    this.reason = reason;
    this.libraries = libraries;
  }

  @Override
  RequirementAnswer ask() {
    return RequirementAnswer.of(false, "decided by the build: " + reason);
  }

  @Override
  List<String> libraries() {
    return libraries;
  }
}

package dev.autocfg.runtime;

import java.util.List;

/**
 * Is a condition that the build found not to hold. It still names the libraries the candidate would
 * have used: a user who requires one of them must hear that this build cannot.
 */
final class RefusedAtBuild extends When {
  private final String reason;
  private final List<NativeDependency> needs;

  RefusedAtBuild(String reason, List<NativeDependency> needs) {
    this.reason = reason;
    this.needs = needs;
  }

  @Override
  Verdict ask() {
    return Verdict.of(false, "decided by the build: " + reason);
  }

  @Override
  List<NativeDependency> needs() {
    return needs;
  }
}

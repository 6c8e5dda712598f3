package dev.autocfg.runtime;

/** Is a condition that the build found not to hold. */
final class RefusedAtBuild extends When {
  private final String reason;

  RefusedAtBuild(String reason) {
    this.reason = reason;
  }

  @Override
  Verdict ask() {
    return Verdict.of(false, "decided by the build: " + reason);
  }
}

package dev.autocfg.runtime.generated;

import dev.autocfg.runtime.Availability;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of asking for a library.
 *
 * @param availability whether the library can be used, with the reason
 * @param opened the library; nothing if it cannot be used, or only its file was looked for
 * @param version the version that the library reported; empty if it reported none
 * @param cause the exception that made it unusable, or {@code null}
 * @param mayChange whether it is unusable for a reason that may pass
 */
record LibraryOutcome(
    Availability availability,
    Optional<OpenedLibrary> opened,
    String version,
    @Nullable Throwable cause,
    boolean mayChange) {

  static LibraryOutcome usable(String summary, OpenedLibrary opened, String version) {
    return new LibraryOutcome(
        new Availability(true, summary), Optional.of(opened), version, null, false);
  }

  /** Returns the outcome for a library whose file is there and was not opened. */
  static LibraryOutcome found(String summary) {
    return new LibraryOutcome(new Availability(true, summary), Optional.empty(), "", null, false);
  }

  static LibraryOutcome refused(String reason, @Nullable Throwable cause) {
    boolean mayChange = FailureReason.isPassing(cause);
    return new LibraryOutcome(
        new Availability(false, reason), Optional.empty(), "", cause, mayChange);
  }

  static LibraryOutcome refused(String reason) {
    return refused(reason, null);
  }

  /** Returns the outcome of a failure that may pass. */
  static LibraryOutcome refusedForNow(String reason, @Nullable Throwable cause) {
    return new LibraryOutcome(new Availability(false, reason), Optional.empty(), "", cause, true);
  }

  String reason() {
    return availability.reason();
  }
}

package dev.autocfg.processor.request;

import dev.autocfg.processor.report.Position;
import java.util.Optional;

/**
 * What annotations say of a parameter or of a result.
 *
 * @param nullable whether it may be {@code null}
 * @param nullableElements whether an array's elements may be
 * @param countedBy the value of {@code @CountedBy}
 * @param owned the function that frees it, of {@code @Owned}
 * @param borrowed whether {@code @Borrowed} is there
 * @param errno the kind of error number that it receives, of {@code @Errno}
 */
public record Marks(
    boolean nullable,
    boolean nullableElements,
    Optional<Mark> countedBy,
    Optional<Mark> owned,
    boolean borrowed,
    Optional<Mark> errno) {
  /** The value of an annotation, and where it is written. */
  public record Mark(String value, Position at) {}
}

package dev.autocfg.processor.jdk;

/**
 * Thrown if a type or member cannot be told to a nested compile; the message names it and says why.
 */
@SuppressWarnings("serial") // never serialized
final class UntellableException extends Exception {
  UntellableException(String message) {
    super(message);
  }
}

package dev.autocfg.processor.binding;

import dev.autocfg.language.c.CountExpression;

/** The number of elements that C uses behind a pointer. */
public sealed interface Count {
  /** Not known. */
  record Unknown() implements Count {}

  /** Always the same. */
  record Fixed(long elements) implements Count {}

  /** What {@code @CountedBy} says. */
  record Written(CountExpression expression) implements Count {}
}

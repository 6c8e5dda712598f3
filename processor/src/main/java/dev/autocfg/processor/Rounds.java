package dev.autocfg.processor;

import dev.autocfg.processor.emit.SourceHead;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The rounds of a compilation, and whether other processors may still add types to it: they may
 * until a round brings nothing but what Autocfg wrote in the one before. A negative answer about a
 * type that may come is not final before that, nor is a list of candidates.
 */
final class Rounds {
  private static final String GENERATORS = Rounds.class.getPackageName() + ".";

  private final Set<String> own = new HashSet<>();
  private @Nullable RoundEnvironment current;
  private boolean isQuiet;
  private boolean hasNext;
  private int number;

  /** Takes note of a round; returns whether it is a new one. */
  boolean enter(RoundEnvironment round) {
    if (round == current) {
      return false;
    }
    isQuiet = number > 0 && round.getRootElements().stream().allMatch(this::isOwn);
    current = round;
    hasNext = false;
    number++;
    return true;
  }

  private boolean isOwn(Element root) {
    return root instanceof TypeElement type
        && (own.contains(type.getQualifiedName().toString()) || isMarked(type));
  }

  /** Where a build tool keeps the two processors apart, each sees what the other has written. */
  private static boolean isMarked(TypeElement type) {
    for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
      TypeElement annotation = (TypeElement) mirror.getAnnotationType().asElement();
      if (annotation.getQualifiedName().contentEquals(SourceHead.GENERATED)
          && mirror.getElementValues().values().stream()
              .anyMatch(value -> value.toString().contains(GENERATORS))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether other processors added nothing that is seen in this round. */
  boolean isQuiet() {
    return isQuiet;
  }

  /** Takes note of a source that was written; there is then another round. */
  void wrote(String qualifiedName) {
    own.add(qualifiedName);
    hasNext = true;
  }

  /** Returns whether a source was written in this round. */
  boolean hasNext() {
    return hasNext;
  }

  /** Returns the number of the round, from 1. */
  int number() {
    return number;
  }
}

package dev.autocfg.runtime;

import java.util.List;

/**
 * The outcome of choosing among the candidates for a contract, with the reason for each decision.
 *
 * <p>The candidate of the lowest rank is taken whose condition holds, whose native interfaces are
 * usable, whose constructor returns and whose known-answer test passes. They are asked in the order
 * of their ranks, and no library is opened for a candidate before its turn. Where the user requires
 * a library that some candidate uses, only the candidates that use a required library may be taken;
 * a library that none uses does not affect the choice.
 *
 * <p>Whatever a constructor or a test throws refuses the candidate, {@link StackOverflowError}
 * included; only failures of the JVM itself, such as {@link OutOfMemoryError}, pass through. The
 * choice is made at its first use and kept, with one exception: a refusal for a reason that may
 * pass, such as an interrupt or too many open files, holds for that call, and the next call chooses
 * again. Candidates that ask for each other's choices while those are made, on one thread or on
 * several, get an {@link IllegalStateException} that names the choice.
 *
 * <p>Generated code provides the implementation, which is safe for use by many threads.
 *
 * @param <T> the contract
 */
public interface Choice<T> {
  /**
   * Returns the chosen candidate; the same object each time, once the choice is kept.
   *
   * @throws NoCandidateException if there is none; the message gives the reasons
   */
  T get();

  /** Returns the chosen candidate, or {@code null} if there is none. */
  T orNull();

  /**
   * Returns the simple name of the chosen candidate's class.
   *
   * @throws NoCandidateException if there is none; the message gives the reasons
   */
  String name();

  /** Returns the refusals of the candidates that were asked before the chosen one, in order. */
  List<Refusal> refusals();

  /**
   * Returns the contract, the chosen candidate, and a line for each candidate with its verdict and
   * reason; lines end with {@code \n}, except the last. Never throws.
   */
  String explain();

  /**
   * Returns every candidate that is usable by itself, in the order of ranks, so that each can be
   * tested; a {@code require} for one does not hide the others. The instances are new, except the
   * chosen one, and those candidates are asked again.
   */
  List<T> all();
}

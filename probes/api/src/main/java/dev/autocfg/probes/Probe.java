package dev.autocfg.probes;

/**
 * The answerer of one kind of question, asked with {@code @ProbeCustom(kind = …)}.
 *
 * <p>The compiler finds implementations with {@code ServiceLoader} on the processor path: a public
 * class with a public constructor without parameters, named in {@code
 * META-INF/services/dev.autocfg.probes.Probe} or by the {@code provides} of a module that requires
 * {@code dev.autocfg.processor}.
 *
 * <p>The contract:
 *
 * <ul>
 *   <li>The same question gets the same answer. It may be asked more than once in a compilation,
 *       and of several instances; nothing is kept between compilations, static fields included.
 *   <li>A question about the compilation is answered for {@link Question#release}, never for the
 *       JVM that runs the compiler.
 *   <li>Nothing native is loaded into the compiler. Tools run as child processes, with a list of
 *       arguments and not through a shell, and are ended after a deadline.
 *   <li>What cannot be found out is {@code UNKNOWN} with its reason, never an exception and never
 *       {@code ABSENT}. What is thrown all the same is reported as {@code [CustomProbeFailed]} and
 *       gives {@code UNKNOWN}.
 * </ul>
 */
public interface Probe {
  /** Returns the kind of question that this answers, which no other implementation may claim. */
  String kind();

  /** Returns the answer, never {@code null}. */
  Answer probe(Question question);
}

package dev.autocfg.runtime.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.runtime.Choice;
import dev.autocfg.runtime.NativeUnavailableException;
import dev.autocfg.testing.Deadline;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** When a choice is made, and what it remembers. */
class LazyChoiceTest {
  static List<Throwable> passing() {
    return List.of(
        new InterruptedException(),
        new ClosedByInterruptException(),
        new StackOverflowError(),
        new FileSystemException("/x", null, "Too many open files"),
        new IllegalStateException(new FileSystemException("/x", null, "Cannot allocate memory")),
        new NativeUnavailableException("x is not usable", new PassingException("x")));
  }

  static List<Throwable> lasting() {
    return List.of(
        new IllegalStateException("x"),
        new NoSuchFileException("/x"),
        new NativeUnavailableException("x is not usable"),
        new FileSystemException("/x", null, "File name too long"),
        new FileSystemException("/x", null, "Too many levels of symbolic links"),
        new UnsatisfiedLinkError("x"),
        new ExceptionInInitializerError(new NoSuchFileException("/x")));
  }

  @ParameterizedTest
  @MethodSource("passing")
  void failureThatMayPassIsNotRemembered(Throwable failure) {
    Failing failing = new Failing(failure, 2);
    Choice<Shape> choice = choice(failing);
    Shape first = choice.get();
    assertEquals(Shape.Plain.class, first.getClass());
    assertFalse(Candidates.isSettled(choice));
    assertSame(first, choice.get());
    assertEquals(Shape.Fancy.class, choice.get().getClass());
    assertTrue(Candidates.isSettled(choice));
    assertSame(choice.get(), choice.get());
    assertEquals(3, failing.asked.get());
    Thread.interrupted(); // Set by an InterruptedException, for the caller.
  }

  @ParameterizedTest
  @MethodSource("lasting")
  void otherFailureIsRemembered(Throwable failure) {
    Failing failing = new Failing(failure, 1);
    Choice<Shape> choice = choice(failing);
    assertEquals(Shape.Plain.class, choice.get().getClass());
    assertTrue(Candidates.isSettled(choice));
    assertSame(choice.get(), choice.get());
    assertEquals(1, failing.asked.get());
  }

  @Test
  void lackOfMemoryPassesThroughAndIsNotRemembered() {
    OutOfMemoryError failure = new OutOfMemoryError("x");
    Choice<Shape> choice = choice(new Failing(failure, 1));
    assertSame(failure, assertThrows(OutOfMemoryError.class, choice::get));
    assertFalse(Candidates.isSettled(choice));
    assertEquals("Fancy", choice.name());
  }

  @Test
  void failureThatDoesNotPassIsAskedAgainOnlyNowAndThen() {
    Failing failing = new Failing(new StackOverflowError(), Integer.MAX_VALUE);
    Choice<Shape> choice = choice(failing);
    Shape plain = choice.get();
    for (int i = 0; i < 1_000; i++) {
      assertSame(plain, choice.get());
    }
    // 16 at once, then one a second; a machine would have to need minutes for the loop.
    assertTrue(failing.asked.get() < 500, failing.asked::toString);
  }

  @Test
  void nothingIsAskedBeforeTheFirstUse() {
    Failing failing = new Failing(new IllegalStateException(), 1);
    Choice<Shape> choice = choice(failing);
    assertFalse(Candidates.isSettled(choice));
    assertEquals(0, failing.asked.get());
    choice.explain();
    assertEquals(1, failing.asked.get());
  }

  @Test
  void candidateThatAsksForItsOwnChoiceIsRefusedWithItsName() {
    Ring ring = new Ring();
    ring.first = choice(() -> ring.first.get());
    assertEquals(
        "its constructor failed: java.lang.IllegalStateException: a candidate asks for"
            + " ShapeChoice while it is being made",
        ring.first.refusals().get(0).reason());
    assertEquals("Plain", ring.first.name());
  }

  @Test
  void explanationInsideOfTheChoiceSaysThatItIsBeingMade() {
    Ring ring = new Ring();
    String[] said = new String[1];
    ring.first =
        choice(
            () -> {
              said[0] = ring.first.explain();
              return new Shape.Fancy();
            });
    assertEquals("Fancy", ring.first.name());
    assertEquals("Shape: a candidate asks for ShapeChoice while it is being made", said[0]);
  }

  @Test
  void choicesThatAskForEachOtherOnTwoThreadsDoNotHang() throws Exception {
    Ring ring = new Ring();
    CountDownLatch both = new CountDownLatch(2);
    ring.first = choice(() -> meet(both, ring.second));
    ring.second = choice(() -> meet(both, ring.first));
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<Shape> first = threads.submit(ring.first::get);
      Future<Shape> second = threads.submit(ring.second::get);
      Deadline.within(first::get);
      Deadline.within(second::get);
    } finally {
      threads.shutdownNow();
    }
    String reasons = ring.first.refusals() + " " + ring.second.refusals();
    assertTrue(reasons.contains("while it is being made"), reasons);
  }

  private static Shape meet(CountDownLatch both, Choice<Shape> other) {
    both.countDown();
    try {
      both.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return other.get();
  }

  @Test
  void interruptDoesNotEndTheWaitForAnotherThread() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Choice<Shape> choice =
        choice(
            () -> {
              inside.countDown();
              awaitQuietly(go);
              return new Shape.Fancy();
            });
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<Shape> maker = threads.submit(choice::get);
      inside.await();
      Future<Boolean> waiter =
          threads.submit(
              () -> {
                Thread.currentThread().interrupt();
                choice.get();
                return Thread.interrupted();
              });
      go.countDown();
      assertEquals(Shape.Fancy.class, maker.get().getClass());
      assertEquals(true, Deadline.within(waiter::get));
    } finally {
      threads.shutdownNow();
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Choice<Shape> choice(Supplier<Shape> fancy) {
    return Candidates.of(Shape.class)
        .candidate(1, "Fancy", Requirement.none(), fancy)
        .candidate(2, "Plain", Requirement.none(), Shape.Plain::new)
        .choice();
  }

  /** Choices that name each other. */
  private static final class Ring {
    private Choice<Shape> first;
    private Choice<Shape> second;
  }

  /** A constructor that fails a number of times. */
  private static final class Failing implements Supplier<Shape> {
    private final AtomicInteger asked = new AtomicInteger();
    private final Throwable failure;
    private final int times;

    Failing(Throwable failure, int times) {
      this.failure = failure;
      this.times = times;
    }

    @Override
    public Shape get() {
      if (asked.incrementAndGet() <= times) {
        throwUndeclared(failure, RuntimeException.class);
      }
      return new Shape.Fancy();
    }
  }

  /** Throws what Java would have to declare, as other languages do. */
  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void throwUndeclared(Throwable failure, Class<T> unused)
      throws T {
    throw (T) failure;
  }
}

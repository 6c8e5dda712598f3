package dev.autocfg.runtime.generated;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A value that is computed by the first thread that asks, once, while others wait.
 *
 * <p>A failure is an ordinary value. What {@link #isFinal} does not call final is returned and not
 * kept, and the next ask computes anew; so it is when the computation throws, which only the JVM's
 * own distress makes it do.
 *
 * <p>Values may ask for each other. Where that forms a ring, on one thread or on several that would
 * wait for each other, the ask that closes it is answered by {@link #recursive}. An interrupt does
 * not end a wait, and is still set afterwards.
 */
abstract class Once<V> {
  // Locks, not monitors: they pin no virtual thread on JDK 21 to 23.
  private static final ReentrantLock LOCK = new ReentrantLock();
  private static final Condition CHANGED = LOCK.newCondition();

  /** The value that each waiting thread waits for; guarded by {@link #LOCK}. */
  private static final Map<Thread, Once<?>> WAITING = new HashMap<>();

  private volatile @Nullable V value;
  private volatile @Nullable V passing;
  private @Nullable Thread computing; // Guarded by LOCK.

  /** Returns the value; never {@code null}. */
  abstract V compute();

  /** Returns the answer to an ask that the computation of this value has to wait for. */
  abstract V recursive();

  /** Returns whether a value holds for the life of the JVM. */
  boolean isFinal(V computed) {
    return true;
  }

  final V get() {
    V known = value;
    if (known != null) {
      return known;
    }
    if (!enter()) {
      return recursive();
    }
    try {
      known = value;
      return known == null ? keep(compute()) : known;
    } finally {
      leave();
    }
  }

  /** Returns the value if it is final and was computed, else {@code null}. */
  final @Nullable V kept() {
    return value;
  }

  /** Returns the value of the last computation if it was not final, else {@code null}. */
  final @Nullable V passing() {
    return passing;
  }

  private V keep(V computed) {
    boolean isFinal = isFinal(computed);
    passing = isFinal ? null : computed;
    value = isFinal ? computed : null;
    return computed;
  }

  /** Waits for the turn of this thread; returns false if it would wait for itself. */
  private boolean enter() {
    Thread self = Thread.currentThread();
    LOCK.lock();
    try {
      while (computing != null) {
        if (waitsFor(self)) {
          return false;
        }
        WAITING.put(self, this);
        try {
          CHANGED.awaitUninterruptibly();
        } finally {
          WAITING.remove(self);
        }
      }
      computing = self;
      return true;
    } finally {
      LOCK.unlock();
    }
  }

  private void leave() {
    LOCK.lock();
    try {
      computing = null;
      CHANGED.signalAll();
    } finally {
      LOCK.unlock();
    }
  }

  /** Returns whether this value, through what its thread waits for, waits for a thread. */
  private boolean waitsFor(Thread thread) {
    for (Once<?> once = this; once != null; once = WAITING.get(once.computing)) {
      if (once.computing == null) {
        return false;
      }
      if (once.computing == thread) {
        return true;
      }
    }
    return false;
  }
}

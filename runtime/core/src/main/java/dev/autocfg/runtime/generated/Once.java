package dev.autocfg.runtime.generated;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A value that is computed by the first thread that asks, once, while others wait.
 *
 * <p>A failure is an ordinary value. If the computation throws, which only the JVM's own distress
 * makes it do, nothing is kept and the next ask computes anew.
 */
abstract class Once<V> {
  private final ReentrantLock lock = new ReentrantLock(); // Pins no virtual thread on JDK 21 to 23.
  private volatile @Nullable V value;

  /** Returns the value; never {@code null}. */
  abstract V compute();

  /** Returns the answer to the computation asking for its own value on the same thread. */
  abstract V recursive();

  final V get() {
    V known = value;
    if (known != null) {
      return known;
    }
    if (lock.isHeldByCurrentThread()) {
      return recursive();
    }
    lock.lock();
    try {
      if (value == null) {
        value = compute();
      }
      return value;
    } finally {
      lock.unlock();
    }
  }
}

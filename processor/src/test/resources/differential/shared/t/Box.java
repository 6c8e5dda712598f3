package t;

import java.util.List;
import java.util.Map;

/** A generic class. */
class Box<K extends Comparable<K>, V extends List<? super K>> implements Iterable<Map.Entry<K, V>> {
  final K key;
  V value;

  Box(K key) {
    this.key = key;
  }

  <X extends Throwable & Runnable> V get(K key, Class<? extends X> type) throws X {
    return value;
  }

  static <A extends Comparable<A>> Box<A, List<A>> of(A key) {
    return new Box<>(key);
  }

  @Override
  public java.util.Iterator<Map.Entry<K, V>> iterator() {
    return null;
  }
}

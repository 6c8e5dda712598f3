package dev.autocfg.inspect.object;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.autocfg.internal.ObjectFileException;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The export trie: each node may end a name, and has labelled edges to its children.
 *
 * <p>Sources: Apple's mach-o/loader.h, "The symbols exported by a dylib are encoded in a trie", and
 * the flags {@code EXPORT_SYMBOL_FLAGS_*}.
 */
final class MachTrie {
  private static final int REEXPORT = 0x08;
  private static final int LONGEST = 64 << 20;

  /** Bounds the names of the nodes to be visited, each of which includes its prefix. */
  private static final int MOST_WAITING = 8 << 20;

  /**
   * The information at the end of a name.
   *
   * @param ordinal the library that defines the symbol, counted from 1; 0 for this one
   * @param importName its name there, with underscore; empty for the same
   */
  record Entry(long ordinal, String importName) {}

  /** A node to be visited. */
  private record Node(long at, String name) {}

  private final Region trie;
  private long position;
  private long waitingBytes;

  MachTrie(Region trie) throws ObjectFileException {
    if (trie.size() > LONGEST) {
      throw ObjectFileException.damaged("has an export trie of more than " + LONGEST + " bytes");
    }
    this.trie = trie;
  }

  /** Returns the entry of a name. */
  Optional<Entry> find(String name) throws ObjectFileException {
    byte[] bytes = name.getBytes(UTF_8);
    int done = 0;
    long at = 0;
    // An edge may have an empty label, as in dyld, so steps are counted against cycles.
    for (long steps = 0; steps < trie.size(); steps++) {
      position = at;
      long terminal = number();
      if (done == bytes.length && terminal != 0) {
        return Optional.of(entry());
      }
      skip(terminal);
      int edge = edge(bytes, done);
      if (edge < 0) {
        return Optional.empty();
      }
      done += edge;
      at = number();
    }
    if (trie.size() > 0) {
      throw ObjectFileException.damaged("has an export trie with a cycle");
    }
    return Optional.empty();
  }

  /** Reads up to the label that continues the name; returns its length, -1 if there is none. */
  private int edge(byte[] name, int from) throws ObjectFileException {
    int edges = trie.uint8(position++);
    for (int i = 0; i < edges; i++) {
      int length = 0;
      boolean same = true;
      for (int b = trie.uint8(position++); b != 0; b = trie.uint8(position++)) {
        same = same && from + length < name.length && (name[from + length] & 0xff) == b;
        length++;
      }
      if (same) {
        return length;
      }
      var unused = number();
    }
    return -1;
  }

  /** Reads all names in the order of the trie. */
  void list(Predicate<String> filter, MachReader.Names names) throws ObjectFileException {
    BitSet visited = new BitSet();
    Deque<Node> waiting = new ArrayDeque<>();
    if (trie.size() > 0) {
      waiting.push(new Node(0, ""));
    }
    while (!waiting.isEmpty()) {
      Node node = waiting.pop();
      waitingBytes -= node.name().length();
      if (node.at() >= trie.size() || visited.get((int) node.at())) {
        throw ObjectFileException.damaged(
            "has an export trie with a cycle or a reference out of bounds");
      }
      visited.set((int) node.at());
      position = node.at();
      long terminal = number();
      if (terminal != 0) {
        long start = position;
        names.addIfAccepted(node.name(), entry(), filter);
        position = start;
      }
      skip(terminal);
      children(node, waiting, names);
    }
  }

  /** Pushes the children, so that the first one is on top. */
  private void children(Node node, Deque<Node> waiting, MachReader.Names names)
      throws ObjectFileException {
    int edges = trie.uint8(position++);
    Deque<Node> children = new ArrayDeque<>();
    for (int i = 0; i < edges; i++) {
      String label = trie.name(position);
      while (trie.uint8(position++) != 0) {}
      String name = names.counted(node.name() + label);
      waitingBytes += name.length();
      if (name.length() > Region.LONGEST_NAME || waitingBytes > MOST_WAITING) {
        throw ObjectFileException.damaged("has an unterminated name, or too many at one node");
      }
      long at = number();
      children.push(new Node(at < 0 ? Long.MAX_VALUE : at, name));
    }
    children.forEach(waiting::push);
  }

  private void skip(long bytes) throws ObjectFileException {
    if (bytes < 0 || bytes > trie.size() - position) {
      throw ObjectFileException.damaged("has an export trie with a reference out of bounds");
    }
    position += bytes;
  }

  private Entry entry() throws ObjectFileException {
    long flags = number();
    if ((flags & REEXPORT) == 0) {
      return new Entry(0, "");
    }
    long ordinal = number();
    return new Entry(ordinal, trie.name(position));
  }

  /** Reads a ULEB128. */
  private long number() throws ObjectFileException {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int b = trie.uint8(position++);
      value |= (long) (b & 0x7f) << shift;
      if (b < 0x80) {
        return value;
      }
    }
    throw ObjectFileException.damaged("has an unterminated number in its export trie");
  }
}

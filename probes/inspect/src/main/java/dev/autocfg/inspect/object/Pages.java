package dev.autocfg.inspect.object;

import dev.autocfg.internal.Bytes;
import dev.autocfg.internal.ObjectFileException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads a file by pages of 4 KiB and keeps some, so that a question about one name costs a few
 * pages and a list of all names reads each page about once. At most 16 MiB are held, and what is
 * read in all is bounded by the file's size.
 */
final class Pages {
  private static final int SIZE = 4096;
  private static final int MOST_HELD = 4096;

  /** Ends reading in a file that leads to and fro between far places. */
  private static final long LEAST_BUDGET = 256L << 20;

  private static final long MOST_BUDGET = 512L << 20;

  private final Bytes file;
  private final Map<Long, ByteBuffer> held = new HashMap<>();
  private long budget;
  private long current = -1;
  private ByteBuffer page = ByteBuffer.allocate(0);

  Pages(Bytes file) {
    this.file = file;
    budget = LEAST_BUDGET + Math.min(MOST_BUDGET, 2 * file.size());
  }

  long size() {
    return file.size();
  }

  /** Returns one byte, unsigned. */
  int at(long position) throws ObjectFileException {
    long number = position / SIZE;
    if (number != current) {
      turnTo(number, position);
    }
    return page.get((int) (position % SIZE)) & 0xff;
  }

  private void turnTo(long number, long position) throws ObjectFileException {
    if (position < 0 || position >= file.size()) {
      throw Damage.of("ends before offset " + Long.toUnsignedString(position));
    }
    ByteBuffer found = held.get(number);
    if (found == null) {
      found = read(number);
    }
    page = found;
    current = number;
  }

  private ByteBuffer read(long number) throws ObjectFileException {
    if (held.size() >= MOST_HELD) {
      held.clear();
    }
    int length = (int) Math.min(SIZE, file.size() - number * SIZE);
    budget -= length;
    if (budget < 0) {
      throw Damage.of("leads to and fro between too many places");
    }
    ByteBuffer read = Bytes.read(file, number * SIZE, length);
    held.put(number, read);
    return read;
  }
}

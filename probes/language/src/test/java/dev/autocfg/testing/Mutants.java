package dev.autocfg.testing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * The mutants of good inputs that readers get. Runs in a process with little memory and prints a
 * line a reader, with the processor time of its slowest mutant in milliseconds; ends with a stack
 * trace where one throws what it does not declare.
 */
public final class Mutants {
  private static final int[] PIECES = {1, 1, 1, 2, 4};
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Random random;

  private Mutants(Random random) {
    this.random = random;
  }

  /** Takes a seed, how many mutants there shall be, and the names of {@link Mutated} classes. */
  public static void main(String[] arguments) {
    long seed = Long.parseLong(arguments[0]);
    int count = Integer.parseInt(arguments[1]);
    for (String name : Arrays.asList(arguments).subList(2, arguments.length)) {
      new Mutants(new Random(seed)).run(Mutated.of(name), count);
    }
  }

  private void run(Mutated reader, int count) {
    List<byte[]> seeds = reader.seeds();
    for (byte[] seed : seeds) {
      if (!reader.accepts(seed)) {
        throw new AssertionError("refuses what it should accept");
      }
    }
    int refused = 0;
    long slowest = 0;
    for (int i = 0; i < count; i++) {
      byte[] mutant = mutant(seeds.get(random.nextInt(seeds.size())));
      long start = THREADS.getCurrentThreadCpuTime();
      refused += reader.accepts(mutant) ? 0 : 1;
      slowest = Math.max(slowest, THREADS.getCurrentThreadCpuTime() - start);
    }
    System.out.println(
        reader.getClass().getSimpleName()
            + (" mutants=" + count + " refused=" + refused + " slowest=" + slowest / 1_000_000));
  }

  /** Overwrites, doubles or drops some pieces, and cuts some mutants off. */
  private byte[] mutant(byte[] seed) {
    byte[] mutant = seed.clone();
    for (int n = 1 + random.nextInt(4); n > 0; n--) {
      switch (random.nextInt(12)) {
        case 0 -> mutant = doubled(mutant);
        case 1 -> mutant = dropped(mutant);
        default -> overwrite(mutant);
      }
    }
    return random.nextInt(8) == 0 ? Arrays.copyOf(mutant, random.nextInt(mutant.length)) : mutant;
  }

  /** Overwrites bytes that are not zero or are beside such. */
  private void overwrite(byte[] mutant) {
    int at = random.nextInt(mutant.length);
    for (int tries = 0; tries < 64 && mutant[at] == 0; tries++) {
      at = random.nextInt(mutant.length);
    }
    int length = PIECES[random.nextInt(PIECES.length)];
    Arrays.fill(mutant, at, Math.min(mutant.length, at + length), value(mutant));
  }

  /** Takes 0xff, any byte, or one that is there already, since that may mean something. */
  private byte value(byte[] mutant) {
    return switch (random.nextInt(4)) {
      case 0 -> (byte) 0xff;
      case 1 -> mutant[random.nextInt(mutant.length)];
      default -> (byte) random.nextInt();
    };
  }

  private byte[] doubled(byte[] bytes) {
    int from = random.nextInt(bytes.length);
    int length = 1 + random.nextInt(Math.min(64, bytes.length - from));
    byte[] result = Arrays.copyOf(bytes, bytes.length + length);
    System.arraycopy(bytes, from, result, from + length, bytes.length - from);
    return result;
  }

  private byte[] dropped(byte[] bytes) {
    int from = random.nextInt(bytes.length);
    int length = Math.min(bytes.length - 1, 1 + random.nextInt(Math.min(64, bytes.length - from)));
    byte[] result = Arrays.copyOf(bytes, bytes.length - length);
    System.arraycopy(bytes, from + length, result, from, bytes.length - from - length);
    return result;
  }
}

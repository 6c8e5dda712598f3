package dev.autocfg.blake2b;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A program in which 64 threads compete for the first use; prints each digest and the choice. */
final class FirstUse {
  static final int THREADS = 64;

  private FirstUse() {}

  public static void main(String[] args) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    CountDownLatch ready = new CountDownLatch(THREADS);
    Callable<byte[]> race =
        () -> {
          ready.countDown();
          ready.await();
          return Blake2b.digestLength(64).hash("abc".getBytes(US_ASCII));
        };
    List<Future<byte[]>> digests = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      digests.add(threads.submit(race));
    }
    for (Future<byte[]> digest : digests) {
      System.out.println(HexFormat.of().formatHex(digest.get()));
    }
    threads.shutdown();
    System.err.println(Blake2b.explain());
  }
}

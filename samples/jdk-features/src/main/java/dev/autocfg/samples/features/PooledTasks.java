package dev.autocfg.samples.features;

import dev.autocfg.Candidate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The implementation with a thread pool, for every JDK. */
@Candidate(of = Tasks.class, rank = 3)
final class PooledTasks implements Tasks {
  PooledTasks() {}

  @Override
  public List<String> run(List<Callable<String>> tasks) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      return Results.of(pool.invokeAll(tasks));
    } finally {
      pool.shutdown();
    }
  }
}

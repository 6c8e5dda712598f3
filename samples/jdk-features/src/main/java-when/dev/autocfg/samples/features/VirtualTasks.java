package dev.autocfg.samples.features;

import dev.autocfg.Candidate;
import dev.autocfg.When;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The implementation with a virtual thread for each task (JEP 444). */
@When("virtualThreads")
@Candidate(of = Tasks.class, rank = 2)
final class VirtualTasks implements Tasks {
  VirtualTasks() {}

  @Override
  public List<String> run(List<Callable<String>> tasks) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return Results.of(threads.invokeAll(tasks));
    }
  }
}

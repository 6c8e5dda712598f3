package dev.autocfg.samples.features;

import dev.autocfg.Candidate;
import dev.autocfg.When;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Subtask;

/** The implementation with a structured task scope (JEP 505, preview in JDK 25). */
@When("structured")
@Candidate(of = Tasks.class, rank = 1)
final class StructuredTasks implements Tasks {
  StructuredTasks() {}

  @Override
  public List<String> run(List<Callable<String>> tasks) throws Exception {
    try (var scope = StructuredTaskScope.open()) {
      List<Subtask<String>> forked = new ArrayList<>();
      for (Callable<String> task : tasks) {
        forked.add(scope.fork(task));
      }
      scope.join();
      return forked.stream().map(Subtask::get).toList();
    }
  }
}

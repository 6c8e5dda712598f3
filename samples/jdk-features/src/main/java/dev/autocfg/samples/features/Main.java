package dev.autocfg.samples.features;

import dev.autocfg.runtime.RecordedFact;
import java.util.List;
import java.util.concurrent.Callable;

/** The program: prints the facts that this build found, and the chosen implementations. */
public final class Main {
  private Main() {}

  /** Prints facts and choices, runs two tasks, and prints the last result. */
  public static void main(String[] args) throws Exception {
    for (RecordedFact fact : FeaturesCfg.report()) {
      System.out.println(fact.name() + ": " + fact.state() + ", " + fact.reason());
    }
    System.out.println(TasksChoice.choice().explain());
    System.out.println(EndsChoice.choice().explain());
    List<Callable<String>> tasks = List.of(() -> "one", () -> "two");
    System.out.println("last result: " + EndsChoice.get().last(TasksChoice.get().run(tasks)));
    System.out.println("tau: " + FeaturesCfg.TAU_VALUE);
  }
}

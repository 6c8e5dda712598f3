package ffmtest;

import dev.autocfg.runtime.NativeUnavailableException;
import dev.autocfg.runtime.NoCandidateException;
import dev.autocfg.runtime.generated.Candidates;
import dev.autocfg.runtime.generated.Requirement;

/** Prints what a user of the binding sees. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws Exception {
    race();
    print("available", LibcNative.BINDING.availability().available());
    print("reason", LibcNative.BINDING.availability().reason());
    print("pid", pid());
    print("own pid", ProcessHandle.current().pid());
    print("inits", LibcNative.INITS.get());
    print("exports abs", holds(Requirement.symbol(LibcNative.LIBRARY, "abs")));
    print("exports none", holds(Requirement.symbol(LibcNative.LIBRARY, "autocfg_no_such_symbol")));
    print("choice", choose());
  }

  /** Makes several threads ask first, by each way in; they would hang if two ways crossed. */
  private static void race() throws InterruptedException {
    Runnable[] ways = {
      () -> LibcNative.BINDING.availability(), () -> TextChoice.choice(), Main::useCandidate
    };
    Thread[] threads = new Thread[12];
    for (int i = 0; i < threads.length; i++) {
      threads[i] = new Thread(ways[i % ways.length]);
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static void useCandidate() {
    try {
      NativeText.create();
    } catch (LinkageError e) {
      // The library is not usable, as the values show.
    }
  }

  private static String pid() {
    try {
      return Integer.toString(LibcNative.BINDING.get().getpid());
    } catch (NativeUnavailableException e) {
      return "throws " + e.getMessage();
    }
  }

  private static String choose() {
    try {
      return TextChoice.get() + " by " + TextChoice.choice().name();
    } catch (NoCandidateException e) {
      return "throws " + e.getMessage().replace('\n', '|');
    }
  }

  /** Asks as a choice does. */
  private static boolean holds(Requirement requirement) {
    return Candidates.of(String.class).candidate(1, "X", requirement, () -> "x").choice().orNull()
        != null;
  }

  private static void print(String key, Object value) {
    System.out.println(key + " = " + value);
  }
}

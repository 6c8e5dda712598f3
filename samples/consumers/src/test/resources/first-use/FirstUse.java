package first;

import dev.autocfg.Autocfg;
import dev.autocfg.CFunction;
import dev.autocfg.Candidate;
import dev.autocfg.NativeInterface;
import dev.autocfg.ProbeLibrary;
import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A choice whose first use meets what passes. */
public final class FirstUse {
  private FirstUse() {}

  public static void main(String[] args) throws Exception {
    switch (args[0]) {
      case "interrupted" -> interrupted();
      case "descriptors" -> descriptors();
      case "ring" -> ring();
      default -> {
        HashCfg.report();
        System.out.println(HashChoice.get());
      }
    }
  }

  private static void interrupted() throws Exception {
    Thread thread =
        new Thread(
            () -> {
              Thread.currentThread().interrupt();
              System.out.println(HashChoice.get());
              System.out.println("interrupted: " + Thread.interrupted());
            });
    thread.start();
    thread.join();
    System.out.println(HashChoice.get());
  }

  private static void descriptors() throws Exception {
    HashChoice.class.getName(); // Classes of a directory need descriptors, too.
    List<Closeable> open = new ArrayList<>();
    try {
      while (true) {
        open.add(new FileInputStream("/dev/null"));
      }
    } catch (IOException e) {
      // No more are left.
    }
    String first;
    try {
      first = HashChoice.get().toString();
    } catch (RuntimeException e) {
      first = e.getMessage();
    }
    for (Closeable one : open) {
      one.close();
    }
    System.out.println(first);
    System.out.println(HashChoice.get());
  }

  private static void ring() throws Exception {
    Thread one = new Thread(() -> LeftChoice.choice().explain());
    Thread other = new Thread(() -> RightChoice.choice().explain());
    one.start();
    other.start();
    one.join();
    other.join();
    System.out.println(LeftChoice.choice().explain());
    System.out.println(RightChoice.choice().explain());
  }

  static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

@Autocfg
@ProbeLibrary(
    name = "sodium",
    sonames = {"libsodium.so.26", "libsodium.so.23"})
interface Hash {}

@NativeInterface(library = "sodium", init = "sodium_init")
interface Sodium {
  @CFunction("int sodium_init(void)")
  int init();
}

@Candidate(of = Hash.class, when = "sodium", rank = 1)
final class NativeHash implements Hash {
  @Override
  public String toString() {
    return "native";
  }
}

@Candidate(of = Hash.class, rank = 2)
final class JavaHash implements Hash {
  @Override
  public String toString() {
    return "java";
  }
}

interface Left {}

interface Right {}

@Candidate(of = Left.class, rank = 1)
final class AsksRight implements Left {
  AsksRight() {
    FirstUse.pause();
    RightChoice.get();
  }
}

@Candidate(of = Left.class, rank = 2)
final class PlainLeft implements Left {}

@Candidate(of = Right.class, rank = 1)
final class AsksLeft implements Right {
  AsksLeft() {
    FirstUse.pause();
    LeftChoice.get();
  }
}

@Candidate(of = Right.class, rank = 2)
final class PlainRight implements Right {}

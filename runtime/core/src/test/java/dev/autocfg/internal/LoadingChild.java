package dev.autocfg.internal;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A program that checks each file of a list and loads those that the check accepts. It prints a
 * line before each file and one after it, so that its end tells which file ended it.
 */
final class LoadingChild {
  private LoadingChild() {}

  /** Takes the file with the list, and the number of the first line to take. */
  public static void main(String[] args) throws Exception {
    int number = 0;
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      if (number++ < Integer.parseInt(args[1])) {
        continue;
      }
      System.out.println("begin " + (number - 1));
      System.out.flush();
      LibraryFinder.Found found = LibraryFinder.ofThisMachine().findAt(Path.of(line));
      System.out.println((found.file().isPresent() ? load(line) : "refused") + " " + line);
    }
    System.out.println("end");
  }

  private static String load(String path) {
    try {
      System.load(path); // Calls dlopen, as FFM does.
      return "loaded";
    } catch (UnsatisfiedLinkError e) {
      return "not loaded";
    }
  }
}

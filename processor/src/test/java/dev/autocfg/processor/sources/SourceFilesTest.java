package dev.autocfg.processor.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.autocfg.testing.Deadline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not regular neither hang the compiler nor are skipped. */
final class SourceFilesTest {
  @TempDir Path root;
  private Directory directory;

  @BeforeEach
  void oneGoodSource() {
    directory = new Directory(root);
    directory.candidate("GoodHash", "!nope", 1);
  }

  private List<String> errors() {
    return Directory.messages(directory.compile(), Diagnostic.Kind.ERROR);
  }

  private void expect(String message) {
    List<String> errors = Deadline.within(this::errors);
    assertEquals(1, errors.size(), errors.toString());
    assertTrue(errors.get(0).startsWith(message), errors.get(0));
  }

  @Test
  void aLoopOfLinks() throws IOException {
    Path link = Files.createSymbolicLink(root.resolve("test/loop"), root);
    expect("[UnreadableSource] " + link + ":1: is a link to a parent directory.");
  }

  @Test
  void aLinkToItself() throws IOException {
    Path link = root.resolve("test/Self.java");
    Files.createSymbolicLink(link, link);
    expect("[UnreadableSource] " + link + ":1: ");
  }

  @Test
  void aLinkToNothing() throws IOException {
    Path link = Files.createSymbolicLink(root.resolve("test/Gone.java"), Path.of("nothing"));
    expect("[UnreadableSource] " + link + ":1: does not exist.");
  }

  @Test
  void manyWaysToOneDirectory() throws IOException {
    Path last = Files.createDirectories(root.resolve("test/d0"));
    for (int i = 1; i <= 24; i++) {
      Path next = Files.createDirectories(root.resolve("test/d" + i));
      Files.createSymbolicLink(next.resolve("a"), last);
      Files.createSymbolicLink(next.resolve("b"), last);
      last = next;
    }
    expect("[BadSourcesDirectory] " + root + ": contains more than 20000 files and directories");
  }

  @Test
  void deeperThanAnyPackage() {
    directory.file("a/".repeat(63) + "A.java", "package x; class A {}");
    directory.file("b/".repeat(64) + "B.java", "package x; class B {}");

    List<String> errors = errors();

    Path deep = root.resolve("b/".repeat(64));
    assertEquals(3, errors.size(), errors.toString());
    assertTrue(
        errors.contains("[UnreadableSource] " + deep + ":1: is more than 64 directories deep."));
  }

  @Test
  void aPipe() throws IOException, InterruptedException {
    Path pipe = root.resolve("test/Pipe.java");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "there is no mkfifo");
    Process mkfifo = new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start();
    assertEquals(0, Deadline.exitCode(mkfifo, "mkfifo"));
    expect("[UnreadableSource] " + pipe + ":1: is a FIFO.");
  }

  @Test
  void aLinkedFileAndDirectoryJoin() throws IOException {
    Path elsewhere = Files.createDirectories(root.resolve(".elsewhere"));
    Path file = root.resolve("test/GoodHash.java");
    Files.move(file, elsewhere.resolve("GoodHash.java"));
    Files.delete(root.resolve("test"));
    Files.createSymbolicLink(root.resolve("test"), elsewhere);

    assertTrue(directory.compile("-Werror").generatedSourceFile("test.GoodHash").isPresent());
  }

  @Test
  void otherFilesAreNoSources() throws IOException {
    directory.file("test/.Hidden.java", "?");
    directory.file(".git/A.java", "?");
    directory.file("test/README.md", "?");
    directory.file("test/A.java.orig", "?");
    Files.createDirectories(root.resolve("test/Directory.java"));
    Files.createSymbolicLink(root.resolve("test/.#Lock.java"), Path.of("nobody@nowhere"));

    assertEquals(List.of(), errors());
  }
}

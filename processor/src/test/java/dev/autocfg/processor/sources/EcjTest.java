package dev.autocfg.processor.sources;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Eclipse compiler, which has its own Filer. */
final class EcjTest {
  @TempDir Path root;

  @Test
  void joinsAndLeavesOut() throws Exception {
    Directory conditional = new Directory(root.resolve("conditional"));
    conditional.candidate("GoodHash", "release >= 17", 1);
    conditional.candidate("BadHash", "release >= 99", 2);
    new Directory(root)
        .file(
            "ordinary/test/Hash.java",
            """
            package test;
            @dev.autocfg.ProbeRelease(name = "seventeen", value = ">=17")
            interface Hash { Class<?> USED = GoodHash.class; }
            """);

    StringWriter log = new StringWriter();
    boolean done = compile(new PrintWriter(log, true));

    assertTrue(done, log.toString());
    String choice = Files.readString(root.resolve("out/test/HashChoice.java"));
    assertTrue(choice.contains("GoodHash::new") && !choice.contains("BadHash"), choice);
    assertTrue(Files.exists(root.resolve("out/test/GoodHash.class")));
    assertFalse(Files.exists(root.resolve("out/test/BadHash.java")));
  }

  private boolean compile(PrintWriter log) {
    String path = System.getProperty("java.class.path");
    String[] arguments = {
      "--release",
      "17",
      "-cp",
      path,
      "-processorpath",
      path,
      "-processor",
      "dev.autocfg.processor.BindingProcessor",
      "-d",
      root.resolve("out").toString(),
      "-s",
      root.resolve("out").toString(),
      "-Aautocfg.sources=" + root.resolve("conditional"),
      root.resolve("ordinary").toString()
    };
    return BatchCompiler.compile(arguments, log, log, null);
  }
}

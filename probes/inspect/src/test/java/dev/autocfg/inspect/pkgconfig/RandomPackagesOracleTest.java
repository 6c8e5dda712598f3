package dev.autocfg.inspect.pkgconfig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.internal.Platform;
import dev.autocfg.internal.Root;
import dev.autocfg.testing.LongRun;
import dev.autocfg.testing.Seed;
import dev.autocfg.testing.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The comparison with pkgconf 1.8.1 over random packages: 300 questions, or 6000 in a {@link
 * LongRun}.
 */
@Tag("oracle")
class RandomPackagesOracleTest {
  private static final int PER_TREE = 25;

  @TempDir Path dir;

  @Test
  void answersAsTheTool() throws IOException {
    String version = Tool.named("pkg-config").run("--version").strip();
    Tool.assume(version.equals("1.8.1"), "pkg-config is " + version + ", not pkgconf 1.8.1");
    int questions = LongRun.cases(300, 6_000);
    int yes = 0;
    for (int tree = 0; tree < questions / PER_TREE; tree++) {
      yes += ask(dir.resolve("tree" + tree), Seed.random(tree));
    }
    assertTrue(yes > questions / 30, yes + " of " + questions + " with status 0");
    System.out.println(questions + " questions about random packages, " + yes + " with status 0");
  }

  private int ask(Path tree, Random random) throws IOException {
    RandomPackages packages = new RandomPackages(random);
    packages.write(tree);
    Map<String, String> environment = Map.of("PKG_CONFIG_LIBDIR", tree.toString());
    ToolBatch batch = new ToolBatch(dir, environment);
    for (int i = 0; i < PER_TREE; i++) {
      batch.add(packages.question());
    }
    List<PkgConfigTool.Result> expected = batch.run();
    PkgConfigTool ours =
        new PkgConfigTool(Platform.current(), Root.of(Path.of("/")), environment::get);
    int yes = 0;
    for (int i = 0; i < expected.size(); i++) {
      if (expected.get(i).status() > 1) {
        continue; // Of a conflict with what is missing the tool dies; on some circles it never
        // ends.
      }
      List<String> question = batch.questions().get(i);
      assertEquals(expected.get(i), ours.run(question), () -> question + " " + tree);
      yes += expected.get(i).status() == 0 ? 1 : 0;
    }
    return yes;
  }
}

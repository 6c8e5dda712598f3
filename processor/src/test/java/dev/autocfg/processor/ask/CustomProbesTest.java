package dev.autocfg.processor.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.probes.Answer;
import dev.autocfg.probes.Probe;
import dev.autocfg.probes.Question;
import dev.autocfg.processor.report.Position;
import dev.autocfg.processor.report.Report;
import dev.autocfg.processor.report.Reports;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A probe that cannot be created hides no other one, and ends no build. */
final class CustomProbesTest {
  /** A probe that cannot be created. */
  public static final class Unborn implements Probe {
    /** Fails. */
    public Unborn() {
      throw new IllegalStateException("unborn");
    }

    @Override
    public String kind() {
      return "unborn";
    }

    @Override
    public Answer probe(Question question) {
      throw new AssertionError();
    }
  }

  /** A probe without a kind. */
  public static final class Nameless implements Probe {
    /** Creates the probe. */
    public Nameless() {}

    @Override
    public String kind() {
      return null;
    }

    @Override
    public Answer probe(Question question) {
      throw new AssertionError();
    }
  }

  @TempDir Path directory;

  @Test
  void tellsTheBrokenAndFindsTheOthers() throws IOException {
    Path services = Files.createDirectories(directory.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(Probe.class.getName()),
        "no.such.Probe\n" + Unborn.class.getName() + "\n" + Nameless.class.getName() + "\n");
    Reports reports = new Reports();
    Set<String> kinds;

    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {directory.toUri().toURL()}, getClass().getClassLoader())) {
      kinds = new CustomProbes(loader, reports, Position.NOWHERE).load().keySet();
    }

    assertEquals(Set.of("counting", "echo", "failing", "twice"), kinds);
    List<String> messages = reports.list().stream().map(Report::text).toList();
    assertEquals(3, messages.size(), messages::toString);
    assertTrue(messages.get(0).startsWith("[CustomProbeFailed] "), messages::toString);
    assertTrue(messages.get(0).contains("no.such.Probe"), messages::toString);
    assertTrue(messages.get(1).contains("Unborn"), messages::toString);
    assertTrue(messages.get(1).contains("unborn"), messages::toString);
    assertEquals(
        "[CustomProbeFailed] The probe "
            + Nameless.class.getName()
            + " failed: java.lang.NullPointerException: its kind is null.",
        messages.get(2));
  }
}

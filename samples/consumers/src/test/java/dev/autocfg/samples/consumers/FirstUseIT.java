package dev.autocfg.samples.consumers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first use of a choice where something is wrong for a moment, or forbidden. */
class FirstUseIT {
  private static Jdk jdk;
  private static Path classes;

  @BeforeAll
  static void build() throws IOException {
    jdk = Jdk.withFfm();
    InstalledSodium.file();
    Path compiled = Artifacts.scratch("first-use");
    Path source = compiled.resolve("FirstUse.java");
    Files.writeString(source, Artifacts.resource("/first-use/FirstUse.java"));
    ConsumerProcess.run(
            List.of(
                jdk.javac(),
                "--release",
                "17",
                "-d",
                compiled.toString(),
                "-cp",
                Artifacts.runtime().toString(),
                "-processorpath",
                Artifacts.processor().toString(),
                source.toString()),
            Map.of())
        .succeeded();
    classes = Layout.JAR.of(compiled);
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto", "require"})
  void interruptNeitherFailsNorDecidesAndIsStillSet(String policy) {
    assertEquals(
        "native\ninterrupted: true\nnative\n",
        run(jdk, Artifacts.runtime(), "-Dautocfg.sodium=" + policy, "interrupted").out());
  }

  @Test
  void lackOfDescriptorsIsNotRemembered() {
    Outcome outcome = withFewDescriptors("auto");
    assertEquals("java\nnative\n", outcome.out(), outcome::err);
  }

  @Test
  void lackOfDescriptorsIsNamedWhereTheLibraryIsRequired() {
    Outcome outcome = withFewDescriptors("require");
    assertTrue(outcome.out().startsWith("[RequiredLibrary] sodium"), outcome::toString);
    assertTrue(outcome.out().contains("Too many open files"), outcome::toString);
    assertTrue(outcome.out().endsWith("\nnative\n"), outcome::toString);
  }

  private static Outcome withFewDescriptors(String policy) {
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -n 256; exec \"$@\""));
    command.add("sh");
    command.addAll(command(jdk, Artifacts.runtime(), "-Dautocfg.sodium=" + policy));
    command.add("descriptors");
    return ConsumerProcess.run(command, Map.of()).succeeded();
  }

  @Test
  void choicesThatAskForEachOtherOnTwoThreadsDoNotHang() {
    String out = run(jdk, Artifacts.runtime(), "-Dautocfg.sodium=auto", "ring").out();
    assertTrue(out.contains("while it is being made"), out);
    assertTrue(out.contains("Left: ") && out.contains("Right: "), out);
    assertFalse(out.contains("no candidate"), out);
  }

  /** A policy file that grants nothing. */
  @Test
  void securityManagerThatForbidsEverythingLeavesJava() throws IOException {
    Jdk old = Jdk.withoutFfm();
    Path policy = Artifacts.scratch("policy").resolve("none.policy");
    Files.writeString(policy, "grant { };\n");
    List<String> command = new ArrayList<>(List.of(old.java(), "-Djava.security.manager"));
    command.add("-Djava.security.policy==" + policy);
    command.addAll(
        List.of("-cp", Artifacts.runtime() + File.pathSeparator + classes, "first.FirstUse", "x"));
    assertEquals("java\n", ConsumerProcess.run(command, Map.of()).succeeded().out());
  }

  /** An older run time, as it would be: without a method that generated code calls. */
  @ParameterizedTest
  @CsvSource({
    "Candidates, candidate",
    "Candidates, of",
    "Candidates, choice",
    "Candidates, isSettled",
    "RecordedFacts, listOf",
    "NativeLibrary, named",
    "NativeBinding, of",
    "Requirement, usable",
  })
  void olderRunTimeIsNamedWithItsPlace(String type, String method) throws IOException {
    Path older = Artifacts.scratch("older").resolve("older.jar");
    rename(Artifacts.runtime(), older, "dev/autocfg/runtime/generated/" + type, method);
    Outcome outcome = ConsumerProcess.run(with(command(jdk, older, "-Dx=y"), "x"), Map.of());
    assertEquals(1, outcome.status());
    String message = outcome.err().lines().findFirst().orElse("");
    assertTrue(message.contains("[RuntimeMismatch] first."), outcome::err);
    assertTrue(message.contains(" was compiled for Autocfg's run time 0.1, but found 0.1 at "));
    assertTrue(message.contains(older.toString()), message);
    assertTrue(message.contains(method), message);
    assertFalse(outcome.err().contains("ExceptionInInitializerError"), outcome::err);
  }

  /** Renames what a class file calls {@code name} to a name of the same length. */
  private static void rename(Path jar, Path target, String type, String name) throws IOException {
    byte[] from = utf8(name);
    byte[] to = utf8(name.substring(0, name.length() - 1) + "_");
    try (ZipFile in = new ZipFile(jar.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
      for (ZipEntry entry : in.stream().toList()) {
        byte[] bytes = in.getInputStream(entry).readAllBytes();
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(entry.getName().equals(type + ".class") ? replaced(bytes, from, to) : bytes);
        out.closeEntry();
      }
    }
  }

  /** Returns a CONSTANT_Utf8 of a class file, JVMS 4.4.7. */
  private static byte[] utf8(String name) {
    byte[] text = name.getBytes(StandardCharsets.US_ASCII);
    byte[] constant = new byte[text.length + 3];
    constant[0] = 1;
    constant[1] = (byte) (text.length >> 8);
    constant[2] = (byte) text.length;
    System.arraycopy(text, 0, constant, 3, text.length);
    return constant;
  }

  private static byte[] replaced(byte[] bytes, byte[] from, byte[] to) {
    for (int i = 0; i + from.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + from.length, from, 0, from.length)) {
        System.arraycopy(to, 0, bytes, i, to.length);
        return bytes;
      }
    }
    throw new AssertionError("the class has no such name");
  }

  private static Outcome run(Jdk jdk, Path runtime, String option, String mode) {
    return ConsumerProcess.run(with(command(jdk, runtime, option), mode), Map.of()).succeeded();
  }

  private static List<String> with(List<String> command, String argument) {
    List<String> all = new ArrayList<>(command);
    all.add(argument);
    return all;
  }

  private static List<String> command(Jdk jdk, Path runtime, String option) {
    return List.of(
        jdk.java(),
        Program.GRANT,
        option,
        "-cp",
        // In this order both jars are open by the time that main runs.
        runtime + File.pathSeparator + classes,
        "first.FirstUse");
  }
}

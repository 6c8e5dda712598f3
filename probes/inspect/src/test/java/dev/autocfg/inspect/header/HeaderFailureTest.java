package dev.autocfg.inspect.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.inspect.library.Machine;
import dev.autocfg.inspect.process.Child;
import dev.autocfg.internal.Platform;
import dev.autocfg.testing.Deadline;
import dev.autocfg.testing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What could not be asked is UNKNOWN, says why and what to do, and leaves nothing behind. */
final class HeaderFailureTest {
  /** Little output and much time: no test here waits for this deadline. */
  private static final Child.Limits SMALL = limits(1200);

  @TempDir Path scratch;
  private Headers headers;

  @BeforeEach
  void write() throws IOException {
    Tool.named("gcc");
    headers = new Headers(scratch).header("own.h", "#define N 3\n");
  }

  private static Fact ask(HeaderProbe probe) {
    return probe.probe(List.of(Headers.value("n", "own.h", "N"))).get("n");
  }

  private static void unknown(String reason, String remedy, Fact fact) {
    assertEquals(State.UNKNOWN, fact.state(), fact::toString);
    assertEquals(reason, fact.reason());
    String last = fact.evidence().get(fact.evidence().size() - 1);
    assertTrue(last.startsWith("next: ") && last.contains(remedy), last);
  }

  @Test
  void nothingIsWrong() {
    assertEquals(State.PRESENT, ask(headers.probe()).state());
  }

  @Test
  void noCompiler() {
    String reason = "there is no C compiler: no cc, gcc, clang on the PATH";
    headers.set("PATH", scratch.toString());
    unknown(reason, "install one", ask(headers.probe()));
    headers.set("PATH", "");
    unknown(reason, "install one", ask(headers.probe()));
  }

  @Test
  void aRelativePathIsNotSearched() throws IOException {
    Path here = Path.of("").toAbsolutePath();
    headers.set("PATH", here.relativize(Path.of("/usr/bin")).toString());
    assertEquals(State.UNKNOWN, ask(headers.probe()).state());
    headers.set("PATH", "/usr/bin");
    assertEquals(State.PRESENT, ask(headers.probe()).state());
  }

  @Test
  void theCompilerThatIsNamed() throws IOException {
    String reason =
        "there is no C compiler: what -Aautocfg.cc names is not the absolute path of a program";
    for (String wrong : List.of("/nonexistent/cc", "gcc", "/", "/etc/passwd", "\0")) {
      unknown(reason, "-Aautocfg.cc", ask(headers.probe(wrong, Headers.PATIENT)));
    }
    String wrapper = headers.compiler("exec gcc -DN_IS_HERE \"$@\"");
    assertEquals(State.PRESENT, ask(headers.probe(wrapper, Headers.PATIENT)).state());
  }

  @Test
  void noHeader() {
    Fact fact = headers.ask(Headers.value("n", "sub/nowhere.h", "N"));
    unknown("the C compiler finds no header sub/nowhere.h", "-dev package", fact);
  }

  @Test
  void aHeaderThatNeedsAnotherThatIsNotThere() throws IOException {
    headers.header("own.h", "#include <nowhere.h>\n#define N 3\n");
    unknown("own.h cannot be compiled as C", "before it", ask(headers.probe()));
  }

  @Test
  void aHeaderWithAnError() throws IOException {
    headers.header("own.h", "#error \"define OWN first\"\n#define N 3\n");
    Fact fact = ask(headers.probe());
    unknown("own.h cannot be compiled as C", "define", fact);
    assertTrue(
        fact.evidence().contains("the C compiler says: #error \"define OWN first\""),
        fact::toString);
    headers.header("own.h", "#ifndef OWN\n#error \"define OWN first\"\n#endif\n#define N 3\n");
    headers.pc("-DOWN -I" + scratch.resolve("include"));
    assertEquals(State.PRESENT, ask(headers.probe()).state());
  }

  @Test
  void headersThatDoNotClose() throws IOException {
    for (String text :
        List.of("int f(\n", "struct s {\n", "#if 1\n", "/* \n", "}\n", "int x = ;\n")) {
      headers.header("own.h", "#define N 3\n" + text);
      assertEquals(State.UNKNOWN, ask(headers.probe()).state(), text);
    }
  }

  @Test
  void oneBrokenHeaderSpoilsNoOther() throws IOException {
    headers.header("bad.h", "#error\n");
    SortedMap<String, Fact> facts =
        headers
            .probe()
            .probe(List.of(Headers.value("a", "bad.h", "N"), Headers.value("b", "own.h", "N")));
    assertEquals(State.UNKNOWN, facts.get("a").state());
    assertEquals(State.PRESENT, facts.get("b").state());
  }

  @Test
  void aCompilerThatHangsIsEndedWithItsChildren() throws Exception {
    Tool.assume(Files.isDirectory(Path.of("/proc/self")), "no /proc to look for processes in");
    Path pids = scratch.resolve("pids");
    String script = "sleep 3600 & echo $! >> " + pids + "\n(sleep 3600) & echo $! >> " + pids;
    String compiler = headers.compiler(script + "\necho $$ >> " + pids + "\nwait");
    // On a slow machine the script may be ended before it has written its numbers.
    int seconds = 1;
    while (!isEnded(headers.probe(compiler, limits(seconds)), seconds, pids)) {
      seconds *= 4;
    }
    for (String pid : Files.readAllLines(pids)) {
      Deadline.until(() -> ended(Long.parseLong(pid)), "the end of process " + pid);
    }
  }

  private static Child.Limits limits(int seconds) {
    return new Child.Limits(Duration.ofSeconds(seconds), 64 * 1024);
  }

  /** Returns whether the script had the time to write its three numbers before its end. */
  private static boolean isEnded(HeaderProbe probe, int seconds, Path pids) throws IOException {
    Files.deleteIfExists(pids);
    SortedMap<String, Fact> facts =
        Deadline.within(
            () ->
                probe.probe(
                    List.of(Headers.value("n", "own.h", "N"), Headers.value("m", "b.h", "N"))));
    String reason = "the C compiler did not end within " + seconds + " s";
    unknown(reason, "another compiler", facts.get("n"));
    unknown(reason, "another compiler", facts.get("m"));
    int lines = Files.exists(pids) ? Files.readAllLines(pids).size() : 0;
    assertTrue(lines <= 3, "it is not asked again");
    return lines == 3;
  }

  /** A process that nobody waits for stays as a zombie where the first process is not init. */
  private static boolean ended(long pid) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(pid), "stat")).contains(") Z ");
    } catch (IOException e) {
      return true; // No such process.
    }
  }

  @Test
  void aCompilerThatFloods() throws IOException {
    String compiler = headers.compiler("yes 'q.c:1: error: no'");
    Fact fact = ask(headers.probe(compiler, SMALL));
    unknown("the C compiler prints without end", "another compiler", fact);
  }

  @Test
  void aCompilerThatIsNone() throws IOException {
    for (String script : List.of("exit 1", "exit 0", "echo cc1: error: no; exit 1", "kill $$")) {
      String compiler = headers.compiler(script);
      Fact fact = ask(headers.probe(compiler, SMALL));
      assertEquals(State.UNKNOWN, fact.state(), script);
    }
    Path noProgram = Files.writeString(scratch.resolve("cc.exe"), "#!/nonexistent/sh\n");
    assertTrue(noProgram.toFile().setExecutable(true));
    Fact fact = ask(headers.probe(noProgram.toString(), SMALL));
    unknown("the C compiler cannot be run", "another compiler", fact);
  }

  @Test
  void nothingOfTheBuildersEnvironmentReachesTheCompiler() throws IOException {
    Path seen = scratch.resolve("seen");
    ask(headers.probe(headers.compiler("env > " + seen), SMALL));
    List<String> names =
        Files.readAllLines(seen).stream()
            .map(line -> line.replaceFirst("=.*", ""))
            .filter(name -> !List.of("PWD", "SHLVL", "_", "OLDPWD").contains(name))
            .sorted()
            .toList();
    assertEquals(
        List.of("CCACHE_DISABLE", "HOME", "LC_ALL", "PATH", "TMPDIR", "_AUTOCFG_RUN"), names);
  }

  @Test
  void nothingIsLeftBehind() throws IOException {
    Path seen = scratch.resolve("seen");
    String compiler = headers.compiler("pwd >> " + seen + "; touch more; exec gcc \"$@\"");
    assertEquals(State.PRESENT, ask(headers.probe(compiler, Headers.PATIENT)).state());
    headers.header("own.h", "#error\n");
    assertEquals(State.UNKNOWN, ask(headers.probe(compiler, Headers.PATIENT)).state());
    List<String> directories = Files.readAllLines(seen);
    assertEquals(2, directories.size());
    directories.forEach(name -> assertFalse(Files.exists(Path.of(name)), name));
  }

  @Test
  void theHostsCompilerDoesNotAnswerForAnotherMachine() {
    Platform other = new Platform("linux", "s390x");
    Machine machine = headers.machine(other);
    Tool.assume(
        !Files.isExecutable(Path.of("/usr/bin/s390x-linux-gnu-gcc")), "there is such a compiler");
    Fact fact = ask(headers.probe(machine, "", Headers.PATIENT));
    unknown(
        "there is no C compiler: no s390x-linux-gnu-gcc, s390x-linux-musl-gcc on the PATH",
        "install one",
        fact);
  }

  @Test
  void aCompilerForAnotherMachineIsNotBelieved() {
    String gcc = Tool.named("gcc").place();
    for (String other : List.of("linux-s390x", "windows-x86_64", "linux-x86")) {
      Machine machine = headers.machine(Platform.parse(other));
      Fact fact = ask(headers.probe(machine, gcc, Headers.PATIENT));
      unknown("the C compiler is not for " + other, "-Aautocfg.cc", fact);
    }
    Machine unheardOf = headers.machine(new Platform("plan9", "vax"));
    assertEquals(State.PRESENT, ask(headers.probe(unheardOf, gcc, Headers.PATIENT)).state());
  }

  @Test
  void aSysrootIsHandedOn() throws IOException {
    Path root = scratch.resolve("sysroot");
    Files.createDirectories(root.resolve("usr/include/own"));
    Files.writeString(root.resolve("usr/include/plain.h"), "#define N 5\n");
    Files.writeString(root.resolve("usr/include/own/inner.h"), "#define N 6\n");
    Files.createDirectories(root.resolve("usr/lib/pkgconfig"));
    Files.writeString(
        root.resolve("usr/lib/pkgconfig/own.pc"),
        "Name: own\nDescription: own\nVersion: 1\nCflags: -I/usr/include/own\n");
    headers.set("PKG_CONFIG_PATH", null);
    Machine machine = new Machine(Platform.current(), root, headers.machine().environment());
    SortedMap<String, Fact> facts =
        headers
            .probe(machine, "", Headers.PATIENT)
            .probe(
                List.of(
                    Headers.value("n", "plain.h", "N"),
                    Headers.value("m", "inner.h", "N"),
                    Headers.value("host", "sys/stat.h", "S_IFMT")));
    assertEquals("N is 5", facts.get("n").reason());
    assertEquals("N is 6", facts.get("m").reason());
    assertEquals("the C compiler finds no header sys/stat.h", facts.get("host").reason());
  }

  @Test
  void theHostsPackagesDoNotAnswerForATargetWithoutSysroot() throws IOException {
    String wrapper = headers.compiler("echo \"$@\" > " + scratch.resolve("seen") + "; exit 1");
    Platform other = new Platform("linux", "s390x");
    Machine target = Machine.target(other, Optional.empty(), headers.machine().environment());
    ask(headers.probe(target, wrapper, SMALL));
    String flags = Files.readString(scratch.resolve("seen"));
    assertFalse(flags.contains("-I") || flags.contains("--sysroot"), flags);
    ask(headers.probe(wrapper, SMALL));
    flags = Files.readString(scratch.resolve("seen"));
    assertTrue(flags.contains("-I" + scratch.resolve("include")), flags);
  }

  @Test
  void theVariableOfALibraryNamesItsHeaders() throws IOException {
    Path other = Files.createDirectories(scratch.resolve("other"));
    Files.writeString(other.resolve("own.h"), "#ifndef FROM_PC\n#define N 7\n#endif\n");
    headers.pc("-DFROM_PC -I" + scratch.resolve("include"));
    assertEquals("N is 3", ask(headers.probe()).reason());
    headers.set("OWN_INCLUDE_DIR", other.toString());
    assertEquals("N is 7", ask(headers.probe()).reason());
  }
}

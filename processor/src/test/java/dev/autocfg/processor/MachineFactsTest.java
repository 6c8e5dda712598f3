package dev.autocfg.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recompiles only the constants: users of machine facts see the new value, of target facts not. */
@Tag("child")
final class MachineFactsTest {
  private static final JavaFileObject FACTS =
      JavaFileObjects.forSourceString(
          "t.Facts",
          """
          package t;
          import dev.autocfg.*;
          @Autocfg
          @ProbeType(name = "sequenced", value = "java.util.SequencedCollection")
          @ProbeLibrary(name = "f", sonames = "libautocfgabsent.so.0")
          public interface Facts {}
          """);

  private static final JavaFileObject USER =
      JavaFileObjects.forSourceString(
          "t.User",
          """
          package t;
          class User {
            public static void main(String[] arguments) {
              System.out.print(FactsCfg.HAS_F + " " + FactsCfg.F_SONAME + " ");
              System.out.print(FactsCfg.HAS_SEQUENCED);
            }
          }
          """);

  @TempDir Path scratch;

  @Test
  void areReadFromTheClassThatIsThere() throws IOException {
    Jdks.needRelease(21);
    Path library = library();
    write(compile("21", "-Aautocfg.f=off", FACTS, USER));
    assertEquals("false  true", run());

    write(compile("17", "-Aautocfg.f=" + library, FACTS));
    // The target fact is now false, and its user has still the copy: FooCfg's Javadoc says so.
    assertEquals("true libf.so.7 true", run());
  }

  @Test
  void areReadAndTargetFactsAreCopied() throws IOException {
    write(compile("17", "-Aautocfg.f=off", FACTS, USER));
    byte[] user = Files.readAllBytes(scratch.resolve("t/User.class"));

    assertTrue(ByteSearch.contains(user, "HAS_F"));
    assertTrue(ByteSearch.contains(user, "F_SONAME"));
    assertFalse(ByteSearch.contains(user, "HAS_SEQUENCED"));
  }

  private Path library() throws IOException {
    Path source = Files.writeString(scratch.resolve("f.c"), "int f(void) { return 1; }\n");
    return Tools.sharedObject(scratch, "libf.so", source, "-Wl,-soname,libf.so.7").toAbsolutePath();
  }

  private static Compilation compile(String release, String policy, JavaFileObject... files) {
    Compilation compilation = Javac.compiler(List.of("--release", release, policy)).compile(files);
    assertThat(compilation).succeeded();
    return compilation;
  }

  private void write(Compilation compilation) throws IOException {
    for (Map.Entry<String, byte[]> file : Javac.output(compilation).entrySet()) {
      Path target = scratch.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
  }

  private String run() throws IOException {
    String path = scratch + File.pathSeparator + Javac.runtime();
    Tools.Run run = Tools.java(scratch, new ArrayList<>(List.of("-cp", path, "t.User")));
    assertEquals(0, run.status(), run::output);
    return run.output();
  }
}

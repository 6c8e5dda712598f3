package dev.autocfg.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Code that an earlier version generated runs with this run time. The sources below {@code kept}
 * are as that version wrote them, and never change; what they refer to is listed by name and
 * descriptor, as a JVM looks it up.
 */
@Tag("child")
final class KeptCodeTest {
  private static final Path KEPT = Path.of("src/test/resources/kept/0.1");
  private static final String RUNTIME = "dev/autocfg/";

  @TempDir Path scratch;

  private void compile(int release, Path directory) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("--release", Integer.toString(release)));
    arguments.addAll(List.of("-proc:none", "-nowarn", "-d", scratch.toString(), "-cp"));
    arguments.add(scratch + File.pathSeparator + Javac.runtime());
    try (Stream<Path> files = Files.list(directory)) {
      files.sorted().forEach(file -> arguments.add(file.toString()));
    }
    Tools.javac(arguments.toArray(String[]::new));
  }

  /**
   * Returns the members of the run time that the compiled classes refer to, but for annotations.
   */
  private List<String> references() throws IOException {
    SortedSet<String> references = new TreeSet<>();
    try (Stream<Path> files = Files.walk(scratch)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        new ClassReader(Files.readAllBytes(file)).accept(new References(references), 0);
      }
    }
    return List.copyOf(references);
  }

  private static final class References extends ClassVisitor {
    private final SortedSet<String> found;

    References(SortedSet<String> found) {
      super(Opcodes.ASM9);
      this.found = found;
    }

    private void add(String owner, String name, String descriptor) {
      if (owner.startsWith(RUNTIME)) {
        found.add((owner.substring(RUNTIME.length()) + "." + name + " " + descriptor).strip());
      }
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        String signature,
        String parent,
        String[] interfaces) {
      for (String type : interfaces) {
        add(type, "is implemented", "");
      }
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String method, String type, String signature, String[] exceptions) {
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitMethodInsn(
            int code, String owner, String name, String descriptor, boolean isInterface) {
          add(owner, name, descriptor + (isInterface ? " of an interface" : ""));
        }

        @Override
        public void visitFieldInsn(int code, String owner, String name, String descriptor) {
          add(owner, name, descriptor);
        }

        @Override
        public void visitInvokeDynamicInsn(
            String name, String descriptor, Handle bootstrap, Object... arguments) {
          add(descriptor.replaceAll(".*\\)L(.*);", "$1"), name, "of a lambda");
        }
      };
    }
  }

  /**
   * Compares with the list of the version, which {@code -Dautocfg.kept=write} adds for a new one.
   */
  private static void check(String list, List<String> references) throws IOException {
    Path file = KEPT.resolve(list);
    String actual = String.join("\n", references) + "\n";
    if ("write".equals(System.getProperty("autocfg.kept")) && !Files.exists(file)) {
      Files.writeString(file, actual);
    }
    assertEquals(Files.readString(file), actual);
  }

  @Test
  void refersToWhatIsThere() throws IOException {
    compile(17, KEPT.resolve("t"));
    check("references.txt", references());
  }

  @Test
  void soDoesTheNativeHalf() throws IOException {
    Jdks.needFfm();
    compile(17, KEPT.resolve("t"));
    SortedSet<String> before = new TreeSet<>(references());
    compile(22, KEPT.resolve("ffm/t"));
    List<String> more = new ArrayList<>(references());
    more.removeAll(before);
    check("references-ffm.txt", more);
  }

  @Test
  void runs() throws IOException {
    compile(17, KEPT.resolve("t"));
    String path = scratch + File.pathSeparator + Javac.runtime();
    Tools.Run run = Tools.java(scratch, List.of("-cp", path, "t.Main"));
    assertEquals(
        """
        false 2147483647 false
        broken ABSENT
        file ABSENT
        linker ABSENT
        most PRESENT
        off UNUSABLE
        z ABSENT
        false
        left out of this build, where off was off (option -Aautocfg.off)
        Plain 1
        Plain
        """,
        run.output());
  }
}

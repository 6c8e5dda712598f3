package dev.autocfg.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs choices among candidates that use native interfaces on the libraries of this machine: what
 * is opened, when, and what refuses whom.
 */
final class NativeUsesTest {
  private static final String GRANT = "--enable-native-access=ALL-UNNAMED";

  @TempDir Path scratch;

  /** Two interfaces on one library, of which the installed library has one (K1). */
  private static final String TWO_INTERFACES =
      """
      package t;
      import dev.autocfg.*;
      @Autocfg @ProbeLibrary(name = "z", sonames = "libz.so.1") interface Lib {}
      interface C { String version(); }
      @NativeInterface(library = "z") interface New {
        @CFunction("int only_in_a_newer_zlib(void)") int f();
      }
      @NativeInterface(library = "z") interface Old {
        @CFunction("const char *zlibVersion(void)") String version();
      }
      @Candidate(of = C.class, uses = New.class, rank = 1) final class NewC implements C {
        public String version() { return "newer " + NewNative.get().f(); }
      }
      @Candidate(of = C.class, when = "z.zlibVersion", uses = Old.class, rank = 2)
      final class OldC implements C {
        public String version() { return OldNative.get().version(); }
      }
      @Candidate(of = C.class, rank = 3) final class JavaC implements C {
        public String version() { return "java"; }
      }
      class Main {
        public static void main(String[] arguments) {
          System.out.println(CChoice.choice().explain());
          C chosen = CChoice.choice().orNull();
          System.out.println("version " + (chosen == null ? "" : chosen.version()));
        }
      }
      """;

  @Test
  void symbolThatOneInterfaceLacksDoesNotRefuseTheOther() throws IOException {
    needLibrary("libz.so.1");
    String output = run(TWO_INTERFACES, GRANT);
    assertTrue(output.startsWith("C: OldC\n  1. NewC: refused: z at "), output);
    assertTrue(output.contains(" does not export only_in_a_newer_zlib; "), output);
    assertTrue(output.contains("\n  2. OldC: chosen: z exports zlibVersion; z at "), output);
    assertTrue(output.contains("\nversion 1."), output);
  }

  @Test
  void requireIsMetByACandidateThatUsesTheLibraryWithoutAskingForIt() throws IOException {
    needLibrary("libz.so.1");
    String uses = TWO_INTERFACES.replace("when = \"z.zlibVersion\", ", "");
    String output = run(uses, GRANT, "-Dautocfg.z=require");
    assertTrue(output.startsWith("C: OldC\n"), output);
    String none = run(uses.replace("uses = Old.class, ", ""), GRANT, "-Dautocfg.z=require");
    assertTrue(none.contains("2. OldC: refused: it does not use z, as required"), none);
  }

  /** Two generations of one library, of which OpenSSL 3 exports both (K2). */
  private static final String TWO_GENERATIONS =
      """
      package t;
      import dev.autocfg.*;
      @Autocfg
      @ProbeLibrary(name = "crypto", sonames = {"libcrypto.so.3", "libcrypto.so.1.1"})
      interface Lib {}
      interface D { String name(); }
      @NativeInterface(library = "crypto") interface Crypto3 {
        @CFunction("EVP_MD *EVP_MD_fetch(OSSL_LIB_CTX *ctx, const char *alg, const char *prop)")
        long fetch(long ctx, String algorithm, String properties);
      }
      @NativeInterface(library = "crypto") interface Crypto1 {
        @CFunction("const EVP_MD *EVP_get_digestbyname(const char *name)") long byName(String name);
      }
      @Candidate(
          of = D.class,
          uses = Crypto3.class,
          when = "crypto.version >= 3 || crypto.EVP_MD_fetch",
          rank = 1)
      final class Fetch3 implements D {
        public String name() {
          return "fetch " + (Crypto3Native.get().fetch(0, "SHA256", "") != 0);
        }
      }
      @Candidate(of = D.class, uses = Crypto1.class, rank = 2) final class Digest1 implements D {
        public String name() { return "by name " + (Crypto1Native.get().byName("SHA256") != 0); }
      }
      @Candidate(of = D.class, rank = 3) final class Jdk implements D {
        public String name() { return "jdk"; }
      }
      class Main {
        public static void main(String[] arguments) {
          System.out.println(DChoice.choice().name());
          DChoice.all().forEach(d -> System.out.println(d.name()));
        }
      }
      """;

  @Test
  void eachGenerationOfALibraryHasItsInterface() throws IOException {
    needLibrary("libcrypto.so.3");
    assertEquals("Fetch3\nfetch true\nby name true\njdk\n", run(TWO_GENERATIONS, GRANT));
    assertEquals("Jdk\njdk\n", run(TWO_GENERATIONS, GRANT, "-Dautocfg.crypto=off"));
  }

  /** A candidate of a later rank that uses a library (K3). */
  private static final String LATER =
      """
      package t;
      import dev.autocfg.*;
      @Autocfg
      @ProbeLibrary(
          name = "sodium",
          version = ">=1.0.12",
          versionFunction = "sodium_version_string",
          sonames = {"libsodium.so.26", "libsodium.so.23"})
      interface C {}
      @NativeInterface(library = "sodium", init = "sodium_init") interface Sodium {
        @CFunction("int sodium_init(void)") int init();
      }
      @Candidate(of = C.class, rank = 1) final class JavaC implements C {}
      @Candidate(of = C.class, when = "sodium", rank = 2) final class NativeC implements C {}
      class Main {
        static boolean mapped() throws Exception {
          return java.nio.file.Files.readString(java.nio.file.Path.of("/proc/self/maps"))
              .contains("libsodium");
        }
        public static void main(String[] arguments) throws Exception {
          String before = "mapped " + mapped();
          System.out.println(CChoice.choice().name());
          System.out.println(before + ", then " + mapped());
          System.out.println(CChoice.all().size() + ", then " + mapped());
        }
      }
      """;

  @Test
  void nothingIsOpenedBeforeItsCandidatesTurn() throws IOException {
    needLibrary("libsodium.so.23");
    assertEquals("JavaC\nmapped false, then false\n2, then true\n", run(LATER, GRANT));
    String required = run(LATER, GRANT, "-Dautocfg.sodium=require");
    assertEquals("NativeC\nmapped false, then true\n2, then true\n", required);
  }

  private static void needLibrary(String soname) {
    Jdks.needFfm();
    Jdks.need(library(soname) != null, soname + " is not installed");
  }

  private static Path library(String soname) {
    for (String directory : List.of("/lib/x86_64-linux-gnu", "/usr/lib64", "/lib64", "/usr/lib")) {
      Path file = Path.of(directory, soname);
      if (Files.exists(file)) {
        return file;
      }
    }
    return null;
  }

  private String run(String source, String... options) throws IOException {
    return java(compile(source), options);
  }

  private Path compile(String source) throws IOException {
    Compilation compilation =
        Javac.compiler(List.of("--release", "17"))
            .compile(JavaFileObjects.forSourceString("t.Main", source));
    assertThat(compilation).succeeded();
    Path classes = Files.createTempDirectory(scratch, "classes");
    for (Map.Entry<String, byte[]> file : Javac.output(compilation).entrySet()) {
      Path target = classes.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
    return classes;
  }

  private String java(Path classes, String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.add("-cp");
    arguments.add(classes + File.pathSeparator + Javac.runtime());
    arguments.add("t.Main");
    Tools.Run run = Tools.java(scratch, arguments);
    assertEquals(0, run.status(), run::output);
    return run.output();
  }
}

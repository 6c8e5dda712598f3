package dev.autocfg.processor.option;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.autocfg.internal.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The builds for another machine than the one that compiles. */
final class TargetTest {
  private static final String[] LIBC = {
    "package test;",
    "@dev.autocfg.Autocfg",
    "@dev.autocfg.ProbeLibrary(name = \"mine\", sonames = {\"libc.so.6\", \"libc.so\"},",
    "    packages = \"debian:mine-dev\")",
    "interface Foo {}"
  };

  @TempDir Path sysroot;

  private static String other() {
    return Platform.current().arch().equals("aarch64") ? "linux-x86_64" : "linux-aarch64";
  }

  private static Compilation build(String... options) {
    List<String> all = new ArrayList<>(List.of("--release", "17"));
    all.addAll(List.of(options));
    return Builds.of(all, LIBC);
  }

  @Test
  void withoutItsFilesALibraryOfTheHostIsUnknown() throws IOException {
    Compilation compilation = build("-Aautocfg.target=" + other());

    assertThat(compilation).succeededWithoutWarnings();
    List<String> notes = Builds.messages(compilation, "LibraryNotFound");
    assertEquals(1, notes.size());
    assertTrue(
        notes.get(0).contains("mine is UNKNOWN for " + other() + ": the files of " + other()),
        notes.get(0));
    assertTrue(notes.get(0).contains("install Debian: mine-dev."), notes.get(0));
    String constants = constants(compilation);
    assertTrue(constants.contains("HAS_MINE = false"), constants);
    assertTrue(constants.contains("Answer: UNKNOWN, "), constants);
  }

  @Test
  void itsFilesAnswerAndNoneOfTheHosts() throws IOException {
    Compilation compilation = build("-Aautocfg.target=" + other(), "-Aautocfg.sysroot=" + sysroot);

    List<String> notes = Builds.messages(compilation, "LibraryNotFound");
    assertEquals(1, notes.size());
    assertTrue(notes.get(0).contains("mine is ABSENT for " + other()), notes.get(0));
    assertTrue(notes.get(0).contains("  looked inside " + sysroot), notes.get(0));
    assertFalse(constants(compilation).contains(sysroot.toString()));
  }

  @Test
  void inAnEmptySysrootEveryPlaceAndWhatToInstallIsTold() {
    Compilation compilation =
        Builds.of(
            List.of(
                "--release", "17", "-Aautocfg.target=linux-s390x", "-Aautocfg.sysroot=" + sysroot),
            "package test;",
            "@dev.autocfg.ProbeLibrary(name = \"sodium\", sonames = \"libsodium.so.[23-24]\",",
            "    pkgConfig = \"libsodium\")",
            "interface Foo {}");

    assertThat(compilation).succeededWithoutWarnings();
    assertEquals(
        List.of(
            "NOTE [LibraryNotFound] sodium is ABSENT for linux-s390x: none of its file names is in"
                + " the directories that were searched: libsodium.so.24, libsodium.so.23.\n"
                + "  looked inside "
                + sysroot
                + "\n"
                + "  no libsodium.pc in /usr/local/lib/s390x-linux-gnu/pkgconfig,"
                + " /usr/local/lib64/pkgconfig, /usr/local/lib/pkgconfig,"
                + " /usr/local/share/pkgconfig, /usr/lib/s390x-linux-gnu/pkgconfig,"
                + " /usr/lib64/pkgconfig, /usr/lib/pkgconfig, /usr/share/pkgconfig\n"
                + "  /etc/ld.so.cache does not exist\n"
                + missing("libsodium.so.24")
                + missing("libsodium.so.23")
                + "  It is looked for again at run time; nothing needs doing. To have it here,"
                + " install Debian: libsodium-dev, Fedora: libsodium-devel, Alpine: libsodium-dev,"
                + " Homebrew: libsodium, vcpkg: libsodium."),
        Builds.messages(compilation, "LibraryNotFound"));
  }

  private static String missing(String soname) {
    return "  no "
        + soname
        + " in default: /lib/s390x-linux-gnu, /usr/lib/s390x-linux-gnu, /lib64, /usr/lib64, /lib,"
        + " /usr/lib, /usr/local/lib/s390x-linux-gnu, /usr/local/lib64, /usr/local/lib\n";
  }

  @Test
  void requireIsMeantOfTheTarget() {
    Compilation compilation =
        build(
            "-Aautocfg.mine=require",
            "-Aautocfg.target=" + other(),
            "-Aautocfg.sysroot=" + sysroot);

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadErrorContaining("[MissingLibrary] mine is ABSENT for " + other());
    assertThat(compilation).hadErrorContaining("next: install it (Debian: mine-dev), give its");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "target=",
        "target=linux",
        "target=linux-foo",
        "target=aarch64-linux-gnu",
        "sysroot=",
        "sysroot=usr",
        "sysroot=/no/such/directory"
      })
  void whatIsNoTargetIsAnError(String option) {
    Compilation compilation = build("-Aautocfg." + option);

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadErrorContaining("[BadTarget] -Aautocfg." + option + " is no");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "linux-aarch64, chosen",
    "macos-arm64, refused",
    "linux-x86_64, refused",
    "'', open",
  })
  void decidesWhatIsAskedOfThePlatform(String target, String outcome) throws IOException {
    List<String> options = new ArrayList<>(List.of("--release", "17"));
    if (!target.isEmpty()) {
      options.add("-Aautocfg.target=" + target);
    }
    Compilation compilation =
        Builds.of(
            options,
            JavaFileObjects.forSourceLines("test.Work", "package test;", "interface Work {}"),
            JavaFileObjects.forSourceLines(
                "test.Arm",
                "package test;",
                "@dev.autocfg.Candidate(of = Work.class, rank = 1,",
                "    when = \"os == linux && arch != x86_64\")",
                "class Arm implements Work {}"));

    assertThat(compilation).succeeded();
    String choice =
        compilation
            .generatedSourceFile("test.WorkChoice")
            .orElseThrow()
            .getCharContent(false)
            .toString();
    assertEquals(outcome.equals("open"), choice.contains("Requirement.os("), choice);
    assertEquals(outcome.equals("chosen"), choice.contains("Requirement.none()"), choice);
    assertEquals(
        outcome.equals("refused"),
        choice.replaceAll("\"\\s*\\+ \"", "").contains("does not hold: the target is "),
        choice);
  }

  private static String constants(Compilation compilation) throws IOException {
    return compilation
        .generatedSourceFile("test.FooCfg")
        .orElseThrow()
        .getCharContent(false)
        .toString();
  }
}

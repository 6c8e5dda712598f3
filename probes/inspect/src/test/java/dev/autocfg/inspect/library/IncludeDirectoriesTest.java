package dev.autocfg.inspect.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.autocfg.internal.Platform;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search for the headers of a library on made-up machines. */
class IncludeDirectoriesTest {
  private static final LibraryRequest REQUEST =
      LibraryFixture.request("my-x", "x", "", "", List.of("libx.so.1"), List.of());
  private static final String PC =
      "Name: x\n"
          + "Description: d\n"
          + "Version: 1\n"
          + "Requires: y\n"
          + "Cflags: -I/opt/a\\ b -I/usr/include -Irel\n";

  @TempDir Path root;

  private MadeUpTree tree() {
    return new MadeUpTree(root, "linux-x86_64");
  }

  private void assertFound(MadeUpTree tree, String... directories) {
    List<Path> expected = Stream.of(directories).map(tree::at).toList();
    assertEquals(expected, IncludeDirectories.of(REQUEST, tree.machine()));
  }

  @Test
  void takesThoseOfThePackageAndOfWhatItRequires() {
    MadeUpTree tree = tree().directory("/opt/a b").directory("/opt/y").directory("/usr/include");
    assertFound(tree);
    tree.file("/usr/lib/pkgconfig/x.pc", PC);
    assertFound(tree); // What it requires is not there.
    tree.file("/usr/lib/pkgconfig/y.pc", "Name: y\nDescription: d\nVersion: 1\nCflags: -I/opt/y\n");
    assertFound(tree, "/opt/a b", "/opt/y");
    tree.with("MY_X_NO_PKG_CONFIG", "off");
    assertFound(tree, "/opt/a b", "/opt/y");
    tree.with("MY_X_NO_PKG_CONFIG", "1");
    assertFound(tree);
  }

  @Test
  void takesWhatTheVariablesNameAndNothingElse() {
    MadeUpTree tree =
        tree().directory("/opt/y").directory("/mine/include").directory("/more").directory("/d");
    tree.file("/usr/lib/pkgconfig/x.pc", PC.replace("Requires: y\n", "").replace("a\\ b", "y"));
    assertFound(tree, "/opt/y");
    tree.with("MY_X_DIR", "/mine");
    assertFound(tree, "/mine/include");
    tree.with("MY_X_INCLUDE_DIR", "relative:/more:/none:/d");
    assertFound(tree, "/more", "/d");
    tree.with("MY_X_INCLUDE_DIR", " ");
    assertFound(tree, "/mine/include");
  }

  @Test
  void looksIntoThePrefixesOfPackageManagers() {
    MadeUpTree tree = tree().directory("/v/installed/x64-linux/include").directory("/b/include");
    assertFound(tree);
    tree.with("VCPKG_ROOT", "/v").with("HOMEBREW_PREFIX", "/b");
    assertFound(tree, "/v/installed/x64-linux/include", "/b/include");
  }

  @Test
  void ofAMachineThatIsNotAtHandThereAreNone() {
    Platform other = Platform.parse("linux-aarch64");
    Machine far = Machine.target(other, Optional.empty(), tree().environment::get);
    tree().directory("/mine/include");
    assertEquals(List.of(), IncludeDirectories.of(REQUEST, far));
    MadeUpTree tree = tree().with("MY_X_DIR", "/mine");
    Machine near = Machine.target(other, Optional.of(root), tree.environment::get);
    assertEquals(List.of(), IncludeDirectories.of(REQUEST, near));
    tree.with("MY_X_DIR_LINUX_AARCH64", root + "/mine");
    assertEquals(List.of(tree.at("/mine/include")), IncludeDirectories.of(REQUEST, near));
  }
}

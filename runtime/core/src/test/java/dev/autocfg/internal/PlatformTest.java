package dev.autocfg.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformTest {

  @ParameterizedTest(name = "{0} {1} is {2}")
  @CsvSource({
    "Linux, amd64, linux-x86_64",
    "Linux, i386, linux-x86",
    "Linux, aarch64, linux-aarch64",
    "Linux, arm, linux-arm",
    "Linux, ppc64le, linux-ppc64le",
    "Linux, s390x, linux-s390x",
    "Linux, riscv64, linux-riscv64",
    "Mac OS X, aarch64, macos-aarch64",
    "Windows Server 2022, amd64, windows-x86_64",
    "Windows 11, x86, windows-x86",
    "FreeBSD, amd64, freebsd-x86_64",
    "SunOS, sparcv9, sunos-sparcv9",
    "HP-UX, ia64, hp-ux-ia64",
  })
  void hasOneName(String os, String arch, String name) {
    Platform platform = new Platform(os, arch);
    assertEquals(name, platform.toString());
    assertEquals(platform, Platform.parse(name));
  }

  @Test
  void readsOtherSpellings() {
    assertEquals(new Platform("macos", "aarch64"), Platform.parse("Darwin-arm64"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "linux", "linux-", "-x86_64", "-"})
  void refusesHalves(String text) {
    assertThrows(IllegalArgumentException.class, () -> Platform.parse(text));
  }

  @Test
  void currentIsReadable() {
    assertEquals(Platform.current(), Platform.parse(Platform.current().toString()));
  }
}

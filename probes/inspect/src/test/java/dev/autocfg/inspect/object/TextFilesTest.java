package dev.autocfg.inspect.object;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.autocfg.internal.ObjectFileException;
import dev.autocfg.internal.ObjectFileException.Kind;
import dev.autocfg.testing.MemoryBytes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files in place of a library that are not libraries: text stubs, linker scripts, static archives.
 */
class TextFilesTest {
  static final String VERSION_3 =
      """
      --- !tapi-tbd-v3
      archs:           [ i386, x86_64 ]
      uuids:           [ 'i386: 0', 'x86_64: 1' ]
      platform:        macosx
      install-name:    '/usr/lib/libx.1.dylib'
      exports:
        - archs:           [ i386, x86_64 ]
          re-exports:      [ /usr/lib/liby.dylib ]
          symbols:         [ _f,
                             '_g$VARIANT', plain,
                             _h ]
          objc-classes:    [ Thing ]
        - archs:           [ i386 ]
          weak-def-symbols: [ _old ]
      undefineds:
        - archs:           [ i386, x86_64 ]
          symbols:         [ _missing ]
      ...
      """;
  static final String VERSION_4 =
      """
      --- !tapi-tbd
      tbd-version:     4
      targets:         [ x86_64-macos, arm64-macos ]
      install-name:    '/usr/lib/libx.1.dylib'
      reexported-libraries:
        - targets:         [ arm64-macos ]
          libraries:       [ '/usr/lib/liby.dylib' ]
      exports:
        - targets:         [ x86_64-macos, arm64-macos ]
          symbols:         [ _f, _g ]
          thread-local-symbols: [ _t ]
        - targets:         [ x86_64-macos ]
          symbols:         [ _intel ]
      reexports:
        - targets:         [ arm64-macos ]
          symbols:         [ _r ]
      --- !tapi-tbd
      tbd-version:     4
      targets:         [ x86_64-macos ]
      install-name:    '/usr/lib/liby.dylib'
      exports:
        - targets:         [ x86_64-macos ]
          symbols:         [ _y ]
      ...
      """;

  @Test
  void readsTextStubsPerArchitecture() throws ObjectFileException {
    Exports three = read(VERSION_3, "x86_64");
    assertEquals(
        List.of("f", "g$VARIANT", "h", "OBJC_CLASS_$_Thing", "OBJC_METACLASS_$_Thing"),
        names(three));
    assertEquals("/usr/lib/libx.1.dylib", three.soname());
    assertEquals(List.of("/usr/lib/liby.dylib"), three.reexported());
    assertEquals(List.of("old"), names(read(VERSION_3, "x86")).subList(5, 6));
    assertEquals(List.of("f", "g", "t", "intel"), names(read(VERSION_4, "x86_64")));
    assertEquals(List.of(), read(VERSION_4, "x86_64").reexported());
    assertEquals(List.of("f", "g", "t", "r"), names(read(VERSION_4, "aarch64")));
    assertEquals(List.of("/usr/lib/liby.dylib"), read(VERSION_4, "aarch64").reexported());
    assertRefused(Kind.OTHER_ARCHITECTURE, "is for x86_64 and aarch64, not x86", VERSION_4, "x86");
    assertRefused(
        Kind.DAMAGED,
        "is a text stub without architectures or without install-name",
        "--- !tapi-tbd\ntargets: [ x86_64-macos",
        "x86_64");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /* GNU ld script */ GROUP ( /lib/libc.so.6 libx.a  AS_NEEDED ( ld.so.2 ) ) | is a text linker script, which only a linker reads; it refers to /lib/libc.so.6, libx.a, ld.so.2
          OUTPUT_FORMAT(elf64-x86-64) INPUT(libncurses.so.6 -ltinfo)                   | is a text linker script, which only a linker reads; it refers to libncurses.so.6, -ltinfo
          hello ( world )                                                              | is a text file
          '!<arch>\nlibx.o/'                                                           | is a static archive, which cannot be loaded
          '!<thin>\nlibx.o/'                                                           | is a static archive, which cannot be loaded
          ''                                                                           | is empty
          """)
  void saysWhatOtherFilesAre(String text, String words) {
    assertRefused(Kind.NOT_A_LIBRARY, words, text.replace("\\n", "\n"), "x86_64");
  }

  private static void assertRefused(Kind kind, String words, String text, String arch) {
    ObjectFileException e = assertThrows(ObjectFileException.class, () -> read(text, arch));
    assertEquals(words, e.getMessage());
    assertEquals(kind, e.kind());
  }

  private static Exports read(String text, String arch) throws ObjectFileException {
    MemoryBytes bytes = new MemoryBytes(text.getBytes(UTF_8));
    return Format.any(arch).read(bytes, Exports.Filter.all());
  }

  private static List<String> names(Exports exports) {
    return exports.symbols().stream().map(Exports.Symbol::name).toList();
  }
}

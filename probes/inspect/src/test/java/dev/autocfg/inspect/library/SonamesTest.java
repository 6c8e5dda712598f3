package dev.autocfg.inspect.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.autocfg.inspect.query.SonameTable;
import dev.autocfg.inspect.query.Sonames;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SonamesTest {
  @ParameterizedTest(name = "{0} means {1}")
  @CsvSource({
    "libx.so.1, libx.so.1",
    "libx.so.[3-5], libx.so.5 libx.so.4 libx.so.3",
    "libx.[9-10].dylib, libx.10.dylib libx.9.dylib",
    "libx.so.[4-4], libx.so.4",
    "libx.so.1.[0-1], libx.so.1.1 libx.so.1.0",
    "libx.so.[5-3], ''",
    "libx.so.[3], ''",
    "libx.so.[a-b], ''",
    "libx.so.[03-5], ''",
    "libx.so.[3-5, ''",
    "libx.so.3-5], ''",
    "libx.[1-2].[3-4], ''",
    "libx.so.[0-64], ''",
    "libx.so.[0-9999999], ''",
  })
  void rangesAreExpandedNewestFirst(String text, String names) {
    assertEquals(names, String.join(" ", Sonames.expand(text)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "libx.so.1 = 1.0..2.0, true",
    "libx.so.1=1.0, true",
    "libx.so.1 = 1.0.., true",
    "libx.so.1 = ..2.0~rc1, true",
    "libx.so.[1-2] = 1.0, true",
    "libx.so.1 = .., false",
    "libx.so.1 = , false",
    "libx.so.1, false",
    "= 1.0, false",
    "libx.so.1 = x, false",
    "libx.so.1 = 1.0...2, false",
    "libx.so.1 = 1.0 2.0, false",
    "libx.so.[2-1] = 1.0, false",
  })
  void rowsOfTheTableAreRead(String text, boolean good) {
    assertEquals(good, SonameTable.isRow(text));
  }
}

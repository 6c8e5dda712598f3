package dev.autocfg.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ClassNamesTest {
  @Test
  void namesDifferInMoreThanCase() {
    ClassNames names = new ClassNames();
    names.take("Calls");
    assertEquals("open", names.of("open"));
    assertEquals("Open_", names.of("Open"));
    assertEquals("OPEN__", names.of("OPEN"));
    assertEquals("calls_", names.of("calls"));
    assertEquals("close", names.of("close"));
    assertEquals("class_", names.of("class"));
  }
}

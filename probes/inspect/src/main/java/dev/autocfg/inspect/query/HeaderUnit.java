package dev.autocfg.inspect.query;

import java.util.List;

/**
 * The part of a question about headers that several can share; equal ones are compiled together.
 *
 * @param headers the headers to include, in order
 * @param defines the macros to define first, {@code NAME} or {@code NAME=value}
 * @param library the name of the library whose headers they are; empty for none
 * @param pkgConfig its package, whose flags say where headers are; empty for none
 */
public record HeaderUnit(
    List<String> headers, List<String> defines, String library, String pkgConfig) {
  /** Keeps copies. */
  public HeaderUnit {
    headers = List.copyOf(headers);
    defines = List.copyOf(defines);
  }
}

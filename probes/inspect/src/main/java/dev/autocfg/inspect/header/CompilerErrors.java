package dev.autocfg.inspect.header;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The errors of a compiler, as gcc and clang print them with {@code LC_ALL=C}: {@code
 * file:line:column: error: message}, then notes that name the places a macro was used at.
 *
 * @param refused the questions it refused, with its messages; only those that are certain
 * @param missing the header that it did not find, by its number
 * @param isOfOther whether it compiles for another machine
 * @param header its error about the headers themselves; empty if there is none
 * @param isCut whether it stopped counting
 */
record CompilerErrors(
    Map<Integer, List<String>> refused,
    OptionalInt missing,
    boolean isOfOther,
    Optional<String> header,
    boolean isCut) {
  private static final Pattern MESSAGE =
      Pattern.compile("(.+?):(?:\\d+:)?(?:\\d+:)? (fatal error|error|note|warning): (.*)");

  /** After these the parser may have lost its way, and what it says next means nothing. */
  private static final List<String> SYNTAX =
      List.of("expected ", "unterminated ", "missing ", "stray ", "extraneous ");

  /** An error with the places that its notes name. */
  private record Fault(List<String> places, String text) {
    OptionalInt number(String prefix) {
      return places.stream()
          .filter(place -> place.matches(prefix + "\\d{1,5}"))
          .mapToInt(place -> Integer.parseInt(place.substring(prefix.length())))
          .findFirst();
    }

    boolean isSyntax() {
      return SYNTAX.stream().anyMatch(text::startsWith);
    }

    boolean isOfOther() {
      return places.get(0).equals(CProgram.MACHINE);
    }

    /** Returns whether it was said of a file that was included. */
    boolean isOfHeader() {
      String place = places.get(0);
      return place.equals("autocfg-preamble")
          || (!place.startsWith("autocfg-") && !place.matches("(?:.*[/\\\\])?(?:cc1|clang)[^./]*"));
    }
  }

  static CompilerErrors read(String output) {
    Map<Integer, List<String>> refused = new LinkedHashMap<>();
    OptionalInt lost = OptionalInt.empty();
    for (Fault fault : faults(output)) {
      OptionalInt question = fault.number(CProgram.QUESTION);
      if (question.isPresent() && (lost.isEmpty() || lost.equals(question))) {
        refused.computeIfAbsent(question.getAsInt(), k -> new ArrayList<>()).add(fault.text());
        lost = fault.isSyntax() ? question : lost;
      } else if (question.isEmpty() && refused.isEmpty()) {
        OptionalInt missing = fault.number(CProgram.HEADER);
        if (missing.isPresent() || fault.isOfOther() || fault.isOfHeader()) {
          return new CompilerErrors(
              Map.of(), missing, fault.isOfOther(), Optional.of(fault.text()), false);
        }
      }
    }
    boolean isCut = output.contains("too many errors emitted");
    return new CompilerErrors(refused, OptionalInt.empty(), false, Optional.empty(), isCut);
  }

  private static List<Fault> faults(String output) {
    List<Fault> faults = new ArrayList<>();
    for (String line : output.lines().toList()) {
      Matcher message = MESSAGE.matcher(line);
      if (!message.matches() || message.group(2).equals("warning")) {
        continue;
      }
      if (!message.group(2).equals("note")) {
        faults.add(new Fault(new ArrayList<>(List.of(message.group(1))), message.group(3)));
      } else if (!faults.isEmpty()) {
        faults.get(faults.size() - 1).places().add(message.group(1));
      }
    }
    return faults;
  }
}

package dev.autocfg.processor.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One row of the table: a probe, and the real use whose compilation says what it must answer.
 *
 * @param id the row's number, from 1
 * @param kind which probe
 * @param since the release whose compiler can parse the snippet; 0 for all
 * @param asked the probe's argument
 * @param use members of a class that use what is asked for; imports may come first
 */
record ProbeCase(int id, Kind kind, int since, String asked, String use) {
  private static final Pattern IMPORTS = Pattern.compile("\\s*import\\s+([^;]+);");

  /** The probes by the names in the table. */
  enum Kind {
    TYPE,
    MEMBER,
    MODULE,
    SUBTYPE,
    CONSTANT,
    EXPRESSION,
    STATEMENTS,
    DECLARATION;

    boolean isSnippet() {
      return compareTo(EXPRESSION) >= 0;
    }
  }

  /** A text with its imports apart. */
  private record Split(List<String> imports, String rest) {
    static Split of(String text) {
      List<String> imports = new ArrayList<>();
      Matcher matcher = IMPORTS.matcher(text);
      int end = 0;
      while (matcher.find(end) && matcher.start() == end) {
        imports.add(matcher.group(1));
        end = matcher.end();
      }
      return new Split(imports, text.substring(end).strip());
    }
  }

  /** Returns the probe's name. */
  String name() {
    return "q" + id;
  }

  /** Returns the name of the class of the real use. */
  String className() {
    return "Use" + id;
  }

  /** Returns the probe as an annotation. */
  String annotation() {
    String arguments =
        switch (kind) {
          case TYPE, MEMBER, CONSTANT -> "value = " + quoted(asked);
          case MODULE -> pair("value", "exports", "/");
          case SUBTYPE -> pair("value", "of", "<");
          default -> snippet();
        };
    return "@Probe" + annotationName() + "(name = \"" + name() + "\", " + arguments + ")\n";
  }

  private String annotationName() {
    if (kind.isSnippet()) {
      return "Snippet";
    }
    String lower = kind.name().toLowerCase(Locale.ROOT);
    return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
  }

  private String pair(String first, String second, String between) {
    int at = asked.indexOf(between);
    return at < 0
        ? first + " = " + quoted(asked)
        : first
            + " = "
            + quoted(asked.substring(0, at).strip())
            + ", "
            + second
            + " = "
            + quoted(asked.substring(at + 1).strip());
  }

  private String snippet() {
    Split split = Split.of(asked);
    return (since == 0 ? "" : "syntaxSince = " + since + ", ")
        + "imports = {"
        + split.imports().stream().map(ProbeCase::quoted).collect(Collectors.joining(", "))
        + "}, "
        + kind.name().toLowerCase(Locale.ROOT)
        + " = "
        + quoted(split.rest());
  }

  /** Returns the real use as a compilation unit in a package. */
  String unit(String packageName) {
    Split split = Split.of(use.isEmpty() ? reframed() : use);
    return "package "
        + packageName
        + ";\n"
        + split.imports().stream()
            .map(name -> "import " + name + ";\n")
            .collect(Collectors.joining())
        + "final class "
        + className()
        + " {\n"
        + split.rest()
        + "\n}\n";
  }

  /** Frames a snippet in another way than the processor does. */
  private String reframed() {
    Split split = Split.of(asked);
    String imports =
        split.imports().stream()
            .map(name -> "import " + name + ";")
            .collect(Collectors.joining("\n"));
    return imports
        + switch (kind) {
          case EXPRESSION ->
              "Object value;\n{ value = "
                  + split.rest()
                  + "\n; }\nUse"
                  + id
                  + "() throws Throwable {}";
          case STATEMENTS ->
              "interface Body { void run() throws Throwable; }\nBody body = () -> {\n"
                  + split.rest()
                  + "\n};";
          case DECLARATION -> "int before;\n" + split.rest() + "\nint after;";
          default -> throw new IllegalStateException("row " + id + " has no use");
        };
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  @Override
  public String toString() {
    return id + ": " + kind.name().toLowerCase(Locale.ROOT) + " " + asked.replace("\n", " ");
  }
}

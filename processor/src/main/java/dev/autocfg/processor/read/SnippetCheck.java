package dev.autocfg.processor.read;

import dev.autocfg.inspect.query.Snippet;
import dev.autocfg.language.java.JavaFragment;
import dev.autocfg.language.text.Quote;
import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.report.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** The checks of snippets, which have to fit into a class among others. */
record SnippetCheck(Reports reports) {
  private static final Pattern MODIFIER = Pattern.compile("^(static|module)\\s+");
  private static final Pattern ON_DEMAND = Pattern.compile("\\s*\\.\\s*\\*$");

  /** Returns the snippet of a probe; empty, after a report, if it is not one. */
  Optional<Snippet> read(Mirror mirror) {
    List<Snippet> given = new ArrayList<>();
    for (Snippet.Kind kind : Snippet.Kind.values()) {
      String text = mirror.string(kind.member());
      if (!text.isBlank()) {
        given.add(
            new Snippet(kind, text, mirror.strings("imports"), mirror.integer("syntaxSince")));
      }
    }
    if (given.size() != 1) {
      reports.add(
          Tag.BadQuestion,
          mirror.at(),
          "expected one of expression, statements and declaration, found "
              + (given.isEmpty() ? "none of them" : given.size() + " of them")
              + ".\n  next: ask one question with each @ProbeSnippet.");
      return Optional.empty();
    }
    Snippet snippet = given.get(0);
    brackets(mirror, snippet);
    imports(mirror, snippet);
    return Optional.of(snippet);
  }

  /** A bracket too many would end the method or class that the snippet is put into. */
  private void brackets(Mirror mirror, Snippet snippet) {
    JavaFragment.strayBracket(snippet.text())
        .ifPresent(
            stray ->
                reports.add(
                    Tag.BadSnippet,
                    mirror.at(snippet.member()),
                    "The snippet does not parse: "
                        + Quote.of(stray.bracket())
                        + " in line "
                        + stray.line()
                        + " closes nothing that the snippet opened.\n"
                        + "  next: remove it; what surrounds a snippet is not part of it."));
  }

  private void imports(Mirror mirror, Snippet snippet) {
    for (String text : snippet.imports()) {
      if (!isImport(text)) {
        reports.add(
            Tag.BadSnippet,
            mirror.at("imports"),
            "expected an import such as java.util.* or static java.lang.Math.max, found "
                + Quote.of(text)
                + ".");
      }
    }
  }

  private static boolean isImport(String text) {
    String name = MODIFIER.matcher(text.strip()).replaceFirst("");
    return SourceVersion.isName(ON_DEMAND.matcher(name).replaceFirst(""));
  }
}

package dev.autocfg.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.processor.report.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the pages in {@code docs/errors} against the tags that are printed. */
final class DocumentationTest {
  private static final Path PAGES = Path.of("../docs/errors");

  /** The tags of exceptions at run time, which no compilation prints. */
  private static final List<String> RUN_TIME = List.of("NoCandidate", "RequiredLibrary");

  private static final Pattern ROW = Pattern.compile("(?m)^\\| \\[(\\w+)\\]\\((\\w+)\\.md\\) \\|");

  @Test
  void everyTagHasAPageAndEveryPageATag() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      Set<String> pages =
          files
              .map(file -> file.getFileName().toString().replace(".md", ""))
              .filter(name -> !name.equals("README"))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(tags(), pages);
    }
  }

  @Test
  void everyPageIsHeadedByItsTag() throws IOException {
    for (String tag : tags()) {
      String page = Files.readString(PAGES.resolve(tag + ".md"));
      assertTrue(page.startsWith("# [" + tag + "]"), tag);
    }
  }

  @Test
  void theIndexListsEveryTagOnce() throws IOException {
    List<String> rows =
        ROW.matcher(Files.readString(PAGES.resolve("README.md")))
            .results()
            .map(row -> row.group(1).equals(row.group(2)) ? row.group(1) : row.group())
            .toList();
    assertEquals(List.copyOf(tags()), rows.stream().sorted().toList());
  }

  private static Set<String> tags() {
    Set<String> tags = new TreeSet<>(RUN_TIME);
    Stream.of(Tag.values()).map(Tag::name).forEach(tags::add);
    return tags;
  }
}

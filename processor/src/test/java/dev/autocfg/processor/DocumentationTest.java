package dev.autocfg.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.processor.report.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares the pages in {@code docs} with the tags that are printed, and checks their layout. */
final class DocumentationTest {
  private static final Path PAGES = Path.of("../docs/errors");

  private static final int COLUMNS = 120;
  private static final int TABLE_COLUMNS = 160;

  /** The tags of exceptions at run time, which no compilation prints. */
  private static final List<String> RUN_TIME =
      List.of("NoCandidate", "RequiredLibrary", "RuntimeMismatch");

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

  /** Quoted messages and pages of decisions are as long as they are. */
  @Test
  void linesFitIntoColumns() throws IOException {
    List<Path> pages = pages();
    assertTrue(pages.size() > 50, pages::toString); // Or the walk below found nothing.
    List<String> faults = new ArrayList<>();
    for (Path page : pages) {
      int number = 0;
      boolean quoted = false;
      for (String line : Files.readAllLines(page)) {
        number++;
        quoted ^= line.startsWith("```");
        boolean isMessage = quoted && page.startsWith(PAGES);
        if (!isMessage && line.length() > (line.startsWith("|") ? TABLE_COLUMNS : COLUMNS)) {
          faults.add(page + ":" + number);
        }
      }
    }
    assertEquals(List.of(), faults);
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (String name : List.of("README.md", "CONTRIBUTING.md", "SECURITY.md")) {
      pages.add(Path.of("..", name));
    }
    for (Path folder : List.of(Path.of("../docs"), PAGES)) {
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
      }
    }
    return pages;
  }

  private static Set<String> tags() {
    Set<String> tags = new TreeSet<>(RUN_TIME);
    Stream.of(Tag.values()).map(Tag::name).forEach(tags::add);
    return tags;
  }
}

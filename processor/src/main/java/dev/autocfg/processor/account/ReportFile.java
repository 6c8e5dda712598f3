package dev.autocfg.processor.account;

import dev.autocfg.processor.report.Position;
import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.report.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * The file for the report, as the builder named it.
 *
 * <p>Not through the Filer: it names paths of this machine, so it must not reach a jar.
 */
public record ReportFile(String name) {
  /**
   * Writes the account: text for a name that ends in {@code .txt}, else JSON.
   *
   * @return the reports about a file that cannot be written
   */
  public Reports write(Account account) {
    Reports reports = new Reports();
    String fault = fault(account);
    if (!fault.isEmpty()) {
      reports.add(
          Tag.BadReport,
          Position.NOWHERE,
          "-Aautocfg.report="
              + name
              + " "
              + fault
              + ".\n  next: name a file with its absolute path, such as"
              + " -Aautocfg.report=/tmp/autocfg.json.");
    }
    return reports;
  }

  /** Returns what is wrong with the file; nothing if it was written. */
  private String fault(Account account) {
    try {
      Path file = Path.of(name);
      if (!file.isAbsolute()) {
        return "is not an absolute path";
      }
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        return Files.isDirectory(file) ? "is a directory" : "is not a regular file";
      }
      replace(
          file, name.endsWith(".txt") ? AccountText.write(account) : AccountJson.write(account));
      return "";
    } catch (InvalidPathException e) {
      return "is not a path: " + e.getReason();
    } catch (IOException e) {
      return "cannot be written: " + e;
    }
  }

  /** Writes beside the file, then moves, so that readers never see a partial file. */
  private static void replace(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Path whole = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      Files.writeString(whole, text, StandardOpenOption.CREATE_NEW);
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
  }
}

package dev.autocfg.processor.sources;

import dev.autocfg.internal.RegularFile;
import dev.autocfg.processor.report.Tag;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The Java files below a directory, sorted by path, with links followed. Names that start with a
 * dot, which editors and version control use, are skipped.
 */
final class SourceFiles extends SimpleFileVisitor<Path> {
  /** Deeper than any package; bounds the work if links multiply a few directories. */
  private static final int DEPTH = 64;

  /** More entries than any library has sources. */
  private static final int LIMIT = 20_000;

  private final Path root;
  private final SourceFaults faults;
  private final SortedMap<String, Path> found = new TreeMap<>();
  private int seen;

  private SourceFiles(Path root, SourceFaults faults) {
    this.root = root;
    this.faults = faults;
  }

  /** Returns the files by their path from the root, with slashes on every system. */
  static SortedMap<String, Path> below(Path root, SourceFaults faults) {
    SourceFiles files = new SourceFiles(root, faults);
    try {
      Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEPTH, files);
    } catch (IOException e) {
      faults.report(Tag.BadSourcesDirectory, root + ": " + RegularFile.why(e) + ".");
    }
    return files.found;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
    boolean isHidden = !directory.equals(root) && isHidden(directory);
    return isHidden ? FileVisitResult.SKIP_SUBTREE : counted();
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (attributes.isDirectory() && !isHidden(file)) { // Too deep to be visited.
      faults.report(Tag.UnreadableSource, file, 1, "is more than " + DEPTH + " directories deep.");
    } else if (isSource(file) && !attributes.isDirectory()) {
      found.put(root.relativize(file).toString().replace('\\', '/'), file);
    }
    return counted();
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException cause) {
    if (!isHidden(file)) {
      String why =
          cause instanceof FileSystemLoopException
              ? "is a link to a parent directory"
              : RegularFile.why(cause);
      faults.report(Tag.UnreadableSource, file, 1, why + ".");
    }
    return counted();
  }

  private FileVisitResult counted() {
    if (++seen <= LIMIT) {
      return FileVisitResult.CONTINUE;
    }
    faults.report(
        Tag.BadSourcesDirectory,
        root + ": contains more than " + LIMIT + " files and directories, with links followed.");
    return FileVisitResult.TERMINATE;
  }

  private static boolean isSource(Path file) {
    return file.getFileName().toString().endsWith(".java") && !isHidden(file);
  }

  private static boolean isHidden(Path file) {
    return file.getFileName().toString().startsWith(".");
  }
}

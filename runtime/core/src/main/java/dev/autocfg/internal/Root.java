package dev.autocfg.internal;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A directory as the root of a file system, as for chroot(2): absolute links and {@code ..} stay
 * inside, so that no file of the host is taken for one of another system.
 */
public final class Root {

  /** The number of links that Linux follows in one path, path_resolution(7). */
  private static final int LINK_LIMIT = 40;

  private final Path directory;
  private final boolean whole;
  private final boolean ignoresCase;

  private Root(Path directory, boolean ignoresCase) {
    this.ignoresCase = ignoresCase;
    this.directory = directory.toAbsolutePath().normalize();
    this.whole = this.directory.getParent() == null;
  }

  /** Returns the root at a directory; {@code /} is the machine itself. */
  public static Root of(Path directory) {
    return new Root(directory, false);
  }

  /** Returns the root at a directory with files of a system that does not tell case apart. */
  public static Root ignoringCase(Path directory) {
    return new Root(directory, true);
  }

  /** Returns whether this is the machine's own root, whose links the system resolves. */
  public boolean isWhole() {
    return whole;
  }

  /** Returns whether the root is an existing directory. */
  public boolean exists() {
    return Files.isDirectory(directory);
  }

  /**
   * Returns the path on this machine of an absolute path of the rooted system. The file need not
   * exist.
   *
   * @param absolute a path with {@code /}, or of Windows with a drive, which is dropped inside a
   *     directory
   * @throws IOException if links form a loop, or the text is not a path
   */
  public Path resolve(String absolute) throws IOException {
    try {
      return whole ? Path.of(absolute) : inside(absolute);
    } catch (InvalidPathException e) {
      throw new IOException("not a path", e);
    }
  }

  private Path inside(String absolute) throws IOException {
    Deque<String> todo = new ArrayDeque<>();
    push(todo, withoutDrive(absolute));
    Path current = directory;
    int links = 0;
    while (!todo.isEmpty()) {
      Path next = step(current, todo.pop());
      if (!Files.isSymbolicLink(next)) {
        current = next;
        continue;
      }
      if (++links > LINK_LIMIT) {
        throw new FileSystemLoopException(absolute);
      }
      String target = Files.readSymbolicLink(next).toString();
      push(todo, target);
      current = target.startsWith("/") ? directory : current;
    }
    return current;
  }

  private Path step(Path current, String name) throws IOException {
    if (name.equals("..")) {
      return current.equals(directory) ? current : current.getParent();
    }
    Path exact = current.resolve(name);
    return ignoresCase && !Files.exists(exact, LinkOption.NOFOLLOW_LINKS)
        ? inOtherCase(current, name)
        : exact;
  }

  /** Returns the first file whose name differs in case only, else the one that is asked for. */
  private static Path inOtherCase(Path directory, String name) throws IOException {
    if (!Files.isDirectory(directory)) {
      return directory.resolve(name);
    }
    Path first = null;
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      for (Path entry : entries) {
        boolean isSame = entry.getFileName().toString().equalsIgnoreCase(name);
        if (isSame && (first == null || entry.compareTo(first) < 0)) {
          first = entry;
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return first == null ? directory.resolve(name) : first;
  }

  /** Pushes the components of a path, so that the first one is on top. */
  private static void push(Deque<String> todo, String path) {
    int end = path.length();
    while (end > 0) {
      int slash = path.lastIndexOf('/', end - 1);
      String name = path.substring(slash + 1, end);
      if (!name.isEmpty() && !name.equals(".")) {
        todo.push(name);
      }
      end = slash;
    }
  }

  private static String withoutDrive(String path) {
    boolean drive = path.length() > 1 && path.charAt(1) == ':';
    return drive ? path.substring(2).replace('\\', '/') : path;
  }

  /** Returns the directory. */
  @Override
  public String toString() {
    return directory.toString();
  }
}

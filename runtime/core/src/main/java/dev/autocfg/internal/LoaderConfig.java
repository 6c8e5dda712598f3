package dev.autocfg.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/**
 * The reader of {@code /etc/ld.so.conf} and the files it includes.
 *
 * <p>Each line contains one directory; {@code #} starts a comment; {@code include} takes patterns
 * with {@code *} and {@code ?} in the last name, relative to the including file; {@code hwcap} is
 * ignored, as is {@code =TYPE} after a directory. Bounded in depth, number and size of files.
 * Source: ldconfig(8).
 */
final class LoaderConfig {

  private static final int SIZE_LIMIT = 64 << 10;
  private static final int FILE_LIMIT = 256;
  private static final int DEPTH_LIMIT = 8;

  private final Root root;
  private final Directories directories;
  private int files;

  private LoaderConfig(Root root, Directories directories) {
    this.root = root;
    this.directories = directories;
  }

  /** Adds the directories of a file; returns whether the file exists. */
  static boolean read(Root root, String file, Directories directories) {
    return new LoaderConfig(root, directories).read(file, 0);
  }

  private boolean read(String file, int depth) {
    if (depth > DEPTH_LIMIT || files++ >= FILE_LIMIT) {
      directories.unread("skipped " + file + ": too many included files");
      return true;
    }
    try {
      String text = RegularFile.text(root.resolve(file), SIZE_LIMIT);
      StringTokenizer lines = new StringTokenizer(text, "\n");
      while (lines.hasMoreTokens()) {
        readLine(lines.nextToken(), file, depth);
      }
    } catch (IOException e) {
      if (RegularFile.isMissing(e)) {
        return false;
      }
      directories.unread(file, e);
    }
    return true;
  }

  private void readLine(String line, String file, int depth) {
    int comment = line.indexOf('#');
    String words = (comment < 0 ? line : line.substring(0, comment)).strip();
    if (isCommand(words, "include")) {
      StringTokenizer patterns = new StringTokenizer(words.substring("include".length()));
      while (patterns.hasMoreTokens()) {
        include(patterns.nextToken(), file, depth);
      }
    } else if (!words.isEmpty() && !isCommand(words, "hwcap")) {
      addDirectory(words, file);
    }
  }

  private static boolean isCommand(String words, String command) {
    return words.startsWith(command)
        && words.length() > command.length()
        && Character.isWhitespace(words.charAt(command.length()));
  }

  private void addDirectory(String words, String file) {
    int type = words.indexOf('=');
    String directory = (type < 0 ? words : words.substring(0, type)).strip();
    if (directory.startsWith("/")) {
      directories.add(directory);
    } else {
      directories.note("skipped the relative directory \"" + directory + "\" in " + file);
    }
  }

  private void include(String pattern, String file, int depth) {
    String path =
        pattern.startsWith("/") ? pattern : file.substring(0, file.lastIndexOf('/') + 1) + pattern;
    int slash = path.lastIndexOf('/');
    String directory = path.substring(0, slash + 1);
    String name = path.substring(slash + 1);
    if (Wildcard.isPattern(directory)) {
      directories.unread(
          "skipped the pattern " + path + ": only its last component may be a pattern");
    } else if (Wildcard.isPattern(name)) {
      includeMatching(directory, name, depth);
    } else {
      read(path, depth + 1);
    }
  }

  private void includeMatching(String directory, String pattern, int depth) {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(root.resolve(directory))) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        if (names.size() <= FILE_LIMIT && Wildcard.matches(pattern, name)) {
          names.add(name);
        }
      }
    } catch (DirectoryIteratorException e) {
      directories.unread(directory, e.getCause());
    } catch (SecurityException e) { // A SecurityManager, up to JDK 23.
      directories.unread(directory, new AccessDeniedException(directory));
    } catch (IOException e) {
      if (RegularFile.isMissing(e)) {
        return;
      }
      directories.unread(directory, e);
    }
    names.sort(null); // As glob(3) does; the order of directory entries is arbitrary.
    for (String name : names) {
      read(directory + name, depth + 1);
    }
  }
}

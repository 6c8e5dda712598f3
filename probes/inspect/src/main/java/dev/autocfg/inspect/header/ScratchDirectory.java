package dev.autocfg.inspect.header;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import org.jspecify.annotations.Nullable;

/**
 * A temporary directory that is removed with all that is in it. A process that is killed leaves its
 * own behind; the next one removes it.
 *
 * <p>A lock of the operating system, which ends with the process, tells whether a directory is in
 * use, also by a process of another container. The process's own directories are left alone: to
 * open a locked file twice in one process, and to close it, would release the lock (fcntl(2)).
 */
record ScratchDirectory(Path path, FileChannel lock) implements AutoCloseable {
  private static final String PREFIX = "autocfg-header-";
  private static final String OWN = PREFIX + ProcessHandle.current().pid() + "-";
  private static final String LOCK = ".lock";

  private static final int ATTEMPTS = 20;

  /**
   * Creates a directory. Until its lock is held, another process may take it for one that was left,
   * and remove it; then another one is created.
   */
  static ScratchDirectory create() throws IOException {
    for (int attempt = 1; ; attempt++) {
      Path path = Files.createTempDirectory(OWN);
      try {
        FileChannel lock =
            FileChannel.open(
                path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (isSafe(lock) && Files.exists(path.resolve(LOCK), LinkOption.NOFOLLOW_LINKS)) {
          removeLeft(path);
          return new ScratchDirectory(path, lock);
        }
        lock.close();
      } catch (NoSuchFileException e) {
        // Removed between the two lines above.
      }
      remove(path);
      if (attempt == ATTEMPTS) {
        throw new IOException("directories for the C compiler vanish");
      }
    }
  }

  /** Returns whether no other process can lock a file: this one has, or the file system cannot. */
  private static boolean isSafe(FileChannel file) {
    try {
      return file.tryLock() != null;
    } catch (IOException e) {
      return true;
    }
  }

  /** Returns the lock; {@code null} if another process has it, or the file system has no locks. */
  private static @Nullable FileLock locked(FileChannel file) {
    try {
      return file.tryLock();
    } catch (IOException | OverlappingFileLockException e) {
      return null;
    }
  }

  /** Removes what killed processes of the same user have left. */
  private static void removeLeft(Path own) {
    try (DirectoryStream<Path> others =
        Files.newDirectoryStream(own.toAbsolutePath().getParent(), PREFIX + "*")) {
      UserPrincipal user = Files.getOwner(own);
      for (Path other : others) {
        if (!other.getFileName().toString().startsWith(OWN)
            && Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS)
            && Files.getOwner(other, LinkOption.NOFOLLOW_LINKS).equals(user)) {
          removeIfLeft(other);
        }
      }
    } catch (IOException | UnsupportedOperationException e) {
      // What cannot be listed is the system's to clear away.
    }
  }

  private static void removeIfLeft(Path directory) {
    try (FileChannel lock =
        FileChannel.open(
            directory.resolve(LOCK), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      if (locked(lock) != null) {
        remove(directory);
      }
    } catch (IOException e) {
      // Just being made or removed by its process.
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      // Nothing was written.
    }
    remove(path);
  }

  private static void remove(Path directory) {
    try {
      Files.walkFileTree(
          directory,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.deleteIfExists(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
                throws IOException {
              Files.deleteIfExists(visited);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      // What a compiler left running still writes there is the system's to clear away.
    }
  }
}

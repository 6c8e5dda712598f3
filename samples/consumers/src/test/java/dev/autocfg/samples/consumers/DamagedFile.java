package dev.autocfg.samples.consumers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Makes files that are not the library they are said to be. */
enum DamagedFile {
  MISSING {
    @Override
    void write(byte[] whole, Path file) {}
  },
  EMPTY {
    @Override
    void write(byte[] whole, Path file) throws IOException {
      Files.createFile(file);
    }
  },
  TEXT {
    @Override
    void write(byte[] whole, Path file) throws IOException {
      Files.writeString(file, "INPUT(libsodium.so.23)\n"); // What ld would follow.
    }
  },
  DIRECTORY {
    @Override
    void write(byte[] whole, Path file) throws IOException {
      Files.createDirectory(file);
    }
  },
  /** Loading it would end the JVM with SIGBUS. */
  CUT_SHORT {
    @Override
    void write(byte[] whole, Path file) throws IOException {
      Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    }
  },
  HEADER_ONLY {
    @Override
    void write(byte[] whole, Path file) throws IOException {
      Files.write(file, Arrays.copyOf(whole, 64)); // Elf64_Ehdr
    }
  },
  OTHER_ARCHITECTURE {
    @Override
    void write(byte[] whole, Path file) throws IOException {
      byte[] other = whole.clone();
      other[18] = 22; // e_machine: EM_S390
      other[19] = 0;
      Files.write(file, other);
    }
  };

  abstract void write(byte[] whole, Path file) throws IOException;

  Path of(Path library, Path directory) throws IOException {
    Path file = directory.resolve("libsodium.so.23");
    write(Files.readAllBytes(library), file);
    return file;
  }
}

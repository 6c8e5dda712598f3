package dev.autocfg.command;

import dev.autocfg.internal.RegularFile;
import dev.autocfg.language.text.JsonException;
import dev.autocfg.language.text.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads the records that builds leave in {@code META-INF/autocfg}, of a jar or a directory. */
final class Records {
  private static final String FOLDER = "META-INF/autocfg/";
  private static final int MOST = 10_000;
  private static final int LARGEST = 1 << 20;

  private final Path place;
  private final SortedMap<String, Map<?, ?>> records = new TreeMap<>();

  private Records(Path place) {
    this.place = place;
  }

  /** Returns the records by file name; at least one. */
  static SortedMap<String, Map<?, ?>> of(Path place) {
    Records reader = new Records(place);
    try {
      if (Files.isDirectory(place)) {
        reader.directory();
      } else {
        reader.jar();
      }
    } catch (IOException | DirectoryIteratorException e) {
      String why = e instanceof IOException io ? RegularFile.why(io) : "cannot be listed";
      throw reader.failure(why + ", or is no jar");
    }
    if (reader.records.isEmpty()) {
      throw reader.failure("holds no " + FOLDER + "*.json");
    }
    return reader.records;
  }

  private void directory() throws IOException {
    Path folder = place.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
      for (Path file : files) {
        add(file.getFileName().toString(), RegularFile.text(file, LARGEST));
      }
    }
  }

  private void jar() throws IOException {
    if (!Files.isRegularFile(place)) {
      throw failure(Files.exists(place) ? "is no regular file" : "does not exist");
    }
    try (ZipFile jar = new ZipFile(place.toFile())) {
      for (Enumeration<? extends ZipEntry> e = jar.entries(); e.hasMoreElements(); ) {
        ZipEntry entry = e.nextElement();
        String name = entry.getName();
        if (name.startsWith(FOLDER) && name.endsWith(".json")) {
          add(name.substring(FOLDER.length()), text(jar, entry));
        }
      }
    }
  }

  private String text(ZipFile jar, ZipEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw failure("has a record of more than " + LARGEST + " bytes");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private void add(String name, String text) {
    if (records.size() == MOST) {
      throw failure("has more than " + MOST + " records");
    }
    try {
      if (JsonReader.read(text) instanceof Map<?, ?> record) {
        records.put(name, record);
      } else {
        throw failure("has a record that is no object: " + name);
      }
    } catch (JsonException e) {
      throw failure("has a damaged record: " + name + " " + e.getMessage());
    }
  }

  private Failure failure(String why) {
    return Failure.of(
        "Unreadable",
        Printable.of(place + " " + why) + ".",
        "name a jar or a directory of classes that was built with autocfg");
  }
}

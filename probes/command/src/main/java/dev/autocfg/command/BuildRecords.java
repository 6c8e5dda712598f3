package dev.autocfg.command;

import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.inspect.fact.FactJson;
import dev.autocfg.internal.RegularFile;
import dev.autocfg.language.text.JsonException;
import dev.autocfg.language.text.JsonReader;
import dev.autocfg.language.text.PlainText;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The records that builds leave in {@code META-INF/autocfg} of a jar or a directory. */
final class BuildRecords {
  private static final String FOLDER = "META-INF/autocfg/";
  private static final int MOST = 10_000;
  private static final int LARGEST = 1 << 20;

  private final Path place;
  private final SortedMap<String, Map<?, ?>> records = new TreeMap<>();

  private BuildRecords(Path place) {
    this.place = place;
  }

  /** Reads the records of a jar or a directory; there is at least one. */
  static BuildRecords of(Path place) {
    BuildRecords reader = new BuildRecords(place);
    try {
      if (Files.isDirectory(place)) {
        reader.directory();
      } else {
        reader.jar();
      }
    } catch (IOException | DirectoryIteratorException e) {
      String why = e instanceof IOException io ? RegularFile.why(io) : "cannot be listed";
      throw reader.failure(why + ", or is not a jar");
    }
    if (reader.records.isEmpty()) {
      throw reader.failure("holds no " + FOLDER + "*.json");
    }
    return reader;
  }

  /** Returns the records by file name. */
  SortedMap<String, Map<?, ?>> all() {
    return Collections.unmodifiableSortedMap(records);
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
      throw failure(Files.exists(place) ? "is not a regular file" : "does not exist");
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
      if (!(JsonReader.read(text) instanceof Map<?, ?> record)) {
        throw failure("has a record that is not an object: " + name);
      }
      checkSchema(name, record.get("schema"));
      records.put(name, record);
    } catch (JsonException e) {
      throw failure("has a damaged record: " + name + " " + e.getMessage());
    }
  }

  /** Checks the schema: another one may give the same names another meaning, so it is not read. */
  private void checkSchema(String name, Object schema) {
    if (!(schema instanceof BigDecimal number)
        || number.compareTo(BigDecimal.valueOf(FactJson.SCHEMA)) != 0) {
      throw Failure.of(
          "UnknownSchema",
          PlainText.of(place + " has a record of schema " + schema + ": " + name)
              + "; this command reads schema "
              + FactJson.SCHEMA
              + ".",
          "build it again with this version of autocfg, or use the command of the version that"
              + " built it");
    }
  }

  /** Returns the facts of a record; none if it has none. */
  List<Fact> facts(String name) {
    Object facts = records.get(name).get("facts");
    try {
      return facts == null ? List.of() : FactJson.readAll(facts);
    } catch (IllegalArgumentException e) {
      throw failure("has a damaged record: " + name + " " + e.getMessage());
    }
  }

  private Failure failure(String why) {
    return Failure.of(
        "Unreadable",
        PlainText.of(place + " " + why) + ".",
        "name a jar or a directory of classes that was built with autocfg");
  }
}

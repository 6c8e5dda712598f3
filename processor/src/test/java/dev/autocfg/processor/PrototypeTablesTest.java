package dev.autocfg.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.autocfg.language.c.CParameter;
import dev.autocfg.language.c.CPrototype;
import dev.autocfg.language.c.CPrototypeException;
import dev.autocfg.language.c.CPrototypeParser;
import dev.autocfg.language.c.CScalar;
import dev.autocfg.language.c.CType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compiles the tables of right and wrong prototypes against the headers of real libraries. */
final class PrototypeTablesTest {
  private static final List<String> HEADERS =
      List.of("sodium.h", "zlib.h", "openssl/evp.h", "git2.h", "libssh2.h", "sqlite3.h");

  /** A prototype of the tables; those of one header are right, or each is wrong in one way. */
  private record Row(String header, String fault, String prototype, String twin) {
    boolean isWrong() {
      return !fault.isEmpty();
    }

    static Row of(String line) {
      String[] cells = line.split(" \\| ", -1);
      return cells.length == 2
          ? new Row(cells[0], "", cells[1], cells[1])
          : new Row(cells[0], cells[1], cells[2], cells[3]);
    }
  }

  private static List<Row> rows(String table) throws IOException {
    try (InputStream in = PrototypeTablesTest.class.getResourceAsStream("/headers/" + table)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).map(Row::of).toList();
    }
  }

  private static List<Row> rows(String table, String header) throws IOException {
    return rows(table).stream().filter(row -> row.header().equals(header)).toList();
  }

  /** Returns a method for a prototype, with the widest Java type for each number. */
  private static String method(int number, String text) {
    try {
      CPrototype prototype = CPrototypeParser.parse(text);
      List<String> parameters = new ArrayList<>();
      for (CParameter parameter : prototype.parameters()) {
        parameters.add(java(parameter.type()) + " p" + parameters.size());
      }
      return "  @CFunction(\"%s\") %s f%d(%s);\n"
          .formatted(text, java(prototype.result()), number, String.join(", ", parameters));
    } catch (CPrototypeException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static String java(CType type) {
    if (type instanceof CType.VoidType) {
      return "void";
    }
    if (type instanceof CType.Scalar scalar) {
      return scalar.kind() == CScalar.DOUBLE
          ? "double"
          : scalar.kind() == CScalar.FLOAT
              ? "float"
              : scalar.kind() == CScalar.CHAR ? "byte" : "long";
    }
    return "long";
  }

  /** Returns an interface with one line for each prototype, after a line for the rest. */
  private static JavaFileObject source(String header, List<String> prototypes) {
    StringBuilder source = new StringBuilder("package t; import dev.autocfg.*; ");
    source.append("@ProbeLibrary(name = \"absent\", sonames = \"libautocfgabsent.so.1\") ");
    source.append("@NativeInterface(library = \"absent\", headers = \"" + header + "\")");
    source.append(" interface Calls {\n");
    for (String prototype : prototypes) {
      source.append(method(source.length(), prototype));
    }
    return JavaFileObjects.forSourceString("t.Calls", source.append("}\n").toString());
  }

  private static Compilation compile(String header, List<String> prototypes) {
    Jdks.need(Files.exists(Path.of("/usr/include", header)), header + " is not installed");
    boolean hasGcc =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
            .anyMatch(entry -> Files.isExecutable(Path.of(entry, "gcc")));
    Jdks.need(hasGcc, "gcc is not on the PATH");
    List<String> options =
        List.of("--release", "17", "-Xlint:-options", "-Xmaxerrs", "9999", "-Xmaxwarns", "9999");
    return Javac.compiler(Javac.with(options, "-Aautocfg.headers=require"))
        .compile(source(header, prototypes));
  }

  private static List<Diagnostic<? extends JavaFileObject>> errors(Compilation compilation) {
    return List.copyOf(compilation.errors());
  }

  private static String text(Diagnostic<? extends JavaFileObject> each) {
    return each.getLineNumber() + ": " + each.getMessage(Locale.ROOT);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"sodium.h", "zlib.h", "openssl/evp.h", "git2.h", "libssh2.h", "sqlite3.h"})
  void whatTheHeadersDeclareIsAccepted(String header) throws IOException {
    Set<String> right = new TreeSet<>();
    for (String table : List.of("right.txt", "wrong.txt")) {
      rows(table, header).forEach(row -> right.add(row.twin()));
    }
    Compilation compilation = compile(header, List.copyOf(right));
    assertEquals(List.of(), errors(compilation).stream().map(PrototypeTablesTest::text).toList());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"sodium.h", "zlib.h", "openssl/evp.h", "git2.h", "libssh2.h", "sqlite3.h"})
  void whatIsWrongIsRefusedAtItsPrototype(String header) throws IOException {
    List<Row> wrong = rows("wrong.txt", header);
    Compilation compilation = compile(header, wrong.stream().map(Row::prototype).toList());
    List<Diagnostic<? extends JavaFileObject>> errors = errors(compilation);
    List<String> found = errors.stream().map(PrototypeTablesTest::text).toList();
    for (int i = 0; i < wrong.size(); i++) {
      Row row = wrong.get(i);
      String start = i + 2 + ": [HeaderMismatch] ";
      List<String> told = found.stream().filter(text -> text.startsWith(start)).toList();
      assertEquals(1, told.size(), () -> row + " in " + String.join("\n", found));
      String shown = shown(row);
      assertTrue(told.get(0).startsWith(start + shown), () -> shown + " in " + told);
    }
    assertEquals(wrong.size(), found.size(), () -> String.join("\n", found));
    for (Diagnostic<? extends JavaFileObject> each : errors) {
      String source = each.getSource().getCharContent(true).toString();
      assertEquals('"', source.charAt((int) each.getPosition()), each::toString);
    }
  }

  /** In C it would pass for any number of parameters. */
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"int sodium_init()", "int crypto_verify_16()"})
  void emptyBracketsAreNotComparedButRefused(String prototype) {
    JavaFileObject source =
        JavaFileObjects.forSourceString(
            "t.Calls",
            "package t; import dev.autocfg.*; @ProbeLibrary(name = \"absent\", sonames ="
                + " \"libx.so.1\") @NativeInterface(library = \"absent\", headers = \"sodium.h\")"
                + " interface Calls {\n"
                + " @CFunction(\""
                + prototype
                + "\") int f(); }");
    Compilation compilation = Javac.compiler(List.of("--release", "17")).compile(source);
    List<String> found = errors(compilation).stream().map(PrototypeTablesTest::text).toList();
    assertEquals(1, found.size(), found::toString);
    assertTrue(found.get(0).startsWith("2: [BadPrototype] "), found::toString);
    assertTrue(found.get(0).contains("(void)"), found::toString);
  }

  /** Returns how the message begins. */
  private static String shown(Row row) {
    String name = row.prototype().replaceAll("\\(.*", "").replaceAll(".*[ *]", "");
    if (row.fault().matches("a macro (?:of|with) .*")) {
      return name + " is a macro of " + row.header() + " for ";
    }
    if (row.fault().equals("a type that is not there")) {
      return "With " + row.header() + ", the C compiler does not understand ";
    }
    boolean isAbsent = row.fault().equals("absent name");
    return row.header() + " declares " + (isAbsent ? "no function " + name : "");
  }

  @Test
  void theTablesAreLong() throws IOException {
    Set<String> right = new TreeSet<>();
    for (String table : List.of("right.txt", "wrong.txt")) {
      for (Row row : rows(table)) {
        right.add(row.header() + row.twin());
        assertTrue(HEADERS.contains(row.header()), row::toString);
        assertEquals(table.equals("wrong.txt"), row.isWrong(), row::toString);
      }
    }
    assertTrue(right.size() >= 150, () -> "right: " + right.size());
    assertTrue(rows("wrong.txt").size() >= 80);
  }
}

package dev.autocfg.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import dev.autocfg.Autocfg;
import dev.autocfg.CFunction;
import dev.autocfg.COpaque;
import dev.autocfg.Candidate;
import dev.autocfg.CountedBy;
import dev.autocfg.Errno;
import dev.autocfg.NativeInterface;
import dev.autocfg.Owned;
import dev.autocfg.ProbeCustom;
import dev.autocfg.ProbeLibrary;
import dev.autocfg.When;
import dev.autocfg.language.text.ConstantText;
import dev.autocfg.testing.LongRun;
import dev.autocfg.testing.Seed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The one door from annotations to generated text: no value of a string member becomes code. Each
 * hostile value is either refused with a diagnostic of ours, or changes nothing in the structure of
 * what is generated, which then compiles without a warning.
 */
@Tag("mutants")
class HostileTextTest {
  private static final List<String> HOSTILE =
      List.of(
          "\"",
          "\"; int injected = 1; String s = \"",
          "\" + System.exit(3) + \"",
          "\\u0022 + System.exit(3) + \\u0022",
          "\\",
          "\\\\u0022",
          "*/ int injected = 1; /*",
          "\\u002a/ int injected; /\\u002a",
          "// x",
          "{@code",
          "{@link java.lang.Object",
          "@Deprecated",
          "@throws x",
          "<script>alert(1)</script>",
          "&lt;",
          "a\u2028b",
          "a\u2029b",
          "a\u0085b",
          "a\nb",
          "a\rb",
          "a\r\nb",
          "a\u000bb",
          "a\fb",
          "a\u0000b",
          "a\u001b[31mb",
          "a\u202eb",
          "\ud800",
          "\udc00x",
          "\ufeff",
          "$T",
          "$L$S$$",
          "$W$Z$>",
          "%s%n%d",
          "\"\"\"",
          "'",
          "); } class Injected { static { System.exit(3); } void x() { f(",
          "1; System.exit(3)",
          "a;b",
          "a b",
          "../../../etc/passwd",
          "é漢字😀",
          "-Dx=y",
          "x".repeat(3000));

  /** Those of our annotations, which later ones join by themselves. */
  private static List<Class<? extends Annotation>> annotations() {
    List<Class<? extends Annotation>> found = new ArrayList<>();
    Path place = Javac.runtime();
    try (FileSystem jar = Files.isDirectory(place) ? null : FileSystems.newFileSystem(place);
        Stream<Path> files =
            Files.list((jar == null ? place : jar.getPath("/")).resolve("dev/autocfg"))) {
      for (Path file : files.sorted(Comparator.comparing(Path::toString)).toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".class") && !name.contains("-") && !name.contains("$")) {
          Class<?> type = Class.forName("dev.autocfg." + name.substring(0, name.length() - 6));
          if (type.isAnnotation()) {
            found.add(type.asSubclass(Annotation.class));
          }
        }
      }
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
    return found;
  }

  /** A valid value of each member that takes no other than certain ones. */
  private static final TreeMap<String, String> VALID = new TreeMap<>();

  static {
    VALID.put("ProbeConstant.value", "java.lang.Integer#MAX_VALUE");
    VALID.put("ProbeConstant.defaultValue", "\"x\"");
    VALID.put("ProbeHeader.headers", "limits.h");
    VALID.put("ProbeHeader.declares", "CHAR_BIT");
    VALID.put("ProbeLibrary.sonames", "libautocfgabsent.so.1");
    VALID.put("ProbeMember.value", "java.lang.String#isBlank()");
    VALID.put("ProbeModule.value", "java.net.http");
    VALID.put("ProbeRelease.value", ">=17");
    VALID.put("ProbeSnippet.expression", "1 + 1");
    VALID.put("ProbeSubtype.value", "java.util.List");
    VALID.put("ProbeSubtype.of", "java.util.Collection");
    VALID.put("ProbeType.value", "java.util.List");
    VALID.put("NativeInterface.library", "absent");
    VALID.put("CFunction.value", "int f(void)");
    VALID.put("CFunction.names", "f");
    VALID.put("CFunction.check", "check");
    VALID.put("NativeInterface.check", "check");
    VALID.put("COpaque.value", "db");
    VALID.put("COpaque.free", "db_close");
    VALID.put("COpaque.owner", "db");
    VALID.put("CountedBy.value", "n");
    VALID.put("Owned.value", "free");
    VALID.put("Errno.value", "errno");
    VALID.put("When.value", "absent");
  }

  private record Row(Class<? extends Annotation> annotation, Method member, String value) {
    @Override
    public String toString() {
      return annotation.getSimpleName() + "." + member.getName() + " = " + ConstantText.of(value);
    }
  }

  @Test
  void eachValidUseCompiles() throws IOException {
    List<String> refused = new ArrayList<>();
    for (Row row : rows()) {
      String valid = VALID.get(key(row));
      if (valid != null && row.value().equals(HOSTILE.get(0))) {
        Compilation compilation = compile(row.annotation(), row.member(), valid);
        if (compilation.status() == Compilation.Status.FAILURE) {
          refused.add(row + ": " + compilation.errors());
        }
      }
    }
    assertEquals(List.of(), refused);
  }

  @Test
  void noValueOfAStringMemberBecomesCode() throws IOException {
    List<Row> rows = rows();
    int all = rows.size();
    if (!LongRun.isOn()) {
      Collections.shuffle(rows, new Random(Seed.value()));
      rows = rows.subList(0, 60);
    }
    List<String> faults = new ArrayList<>();
    int refused = 0;
    for (Row row : rows) {
      Compilation compilation = compile(row.annotation(), row.member(), row.value());
      String fault = fault(row, compilation);
      if (!fault.isEmpty()) {
        faults.add(row + ": " + fault);
      }
      refused += compilation.status() == Compilation.Status.FAILURE ? 1 : 0;
    }
    System.out.println(
        "hostile text: " + rows.size() + " of " + all + " compilations, " + refused + " refused");
    assertEquals(List.of(), faults);
    assertTrue(all > 1_000, "only " + all);
    assertTrue(refused < rows.size(), "all are refused");
  }

  /** The structure of a harmless value that the same member would take. */
  private static String fault(Row row, Compilation compilation) throws IOException {
    for (Diagnostic<? extends JavaFileObject> diagnostic : compilation.diagnostics()) {
      String message = diagnostic.getMessage(null);
      if (message.contains("[InternalError]")) {
        return message.lines().limit(4).toList().toString();
      }
      boolean isOurs = message.startsWith("[") || message.contains(": [");
      JavaFileObject source = diagnostic.getSource();
      boolean isGenerated = source != null && !source.getName().endsWith("Use.java");
      boolean isFault = diagnostic.getKind() == Diagnostic.Kind.ERROR && !isOurs;
      if (isFault || (isGenerated && diagnostic.getKind() != Diagnostic.Kind.NOTE)) {
        return message.lines().findFirst().orElse("");
      }
    }
    if (compilation.status() == Compilation.Status.FAILURE) {
      return "";
    }
    return structureFault(row, compilation);
  }

  private static String structureFault(Row row, Compilation compilation) throws IOException {
    String valid = VALID.getOrDefault(key(row), "valid");
    Compilation harmless = compile(row.annotation(), row.member(), valid);
    if (harmless.status() == Compilation.Status.FAILURE) {
      return "the valid use is refused: " + harmless.errors();
    }
    List<String> expected = structures(harmless);
    List<String> actual = structures(compilation);
    return expected.equals(actual) ? "" : "expected " + expected + " got " + actual;
  }

  private static String key(Row row) {
    return row.annotation().getSimpleName() + "." + row.member().getName();
  }

  /**
   * Statements and declarations; literals, names and the number of values may differ, and so may
   * the number of sources that declare nothing and only ask for one more round.
   */
  private static List<String> structures(Compilation compilation) throws IOException {
    List<String> all = new ArrayList<>();
    for (JavaFileObject file : compilation.generatedSourceFiles()) {
      String structure = structure(file);
      if (!structure.isEmpty()) {
        all.add(structure);
      }
    }
    Collections.sort(all);
    return all;
  }

  private static String structure(JavaFileObject file) throws IOException {
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, diagnostic -> {}, null, null, List.of(file));
    StringBuilder kinds = new StringBuilder();
    for (CompilationUnitTree unit : task.parse()) {
      new TreeScanner<Void, Void>() {
        @Override
        public Void scan(Tree tree, Void unused) {
          if (tree != null && isStructure(tree)) {
            kinds.append(tree.getKind().name()).append(' ');
          }
          return super.scan(tree, null);
        }
      }.scan(unit, null);
    }
    return kinds.toString();
  }

  private static boolean isStructure(Tree tree) {
    return switch (tree.getKind()) {
      case CLASS, INTERFACE, METHOD, VARIABLE, BLOCK, TRY, CATCH, THROW, IF, RETURN, ERRONEOUS ->
          true;
      default -> false;
    };
  }

  private static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    TreeSet<String> members = new TreeSet<>();
    for (Class<? extends Annotation> annotation : annotations()) {
      Method[] methods = annotation.getDeclaredMethods();
      Arrays.sort(methods, Comparator.comparing(Method::getName));
      for (Method member : methods) {
        if (member.getReturnType() == String.class || member.getReturnType() == String[].class) {
          members.add(annotation.getSimpleName() + "." + member.getName());
          HOSTILE.forEach(value -> rows.add(new Row(annotation, member, value)));
        }
      }
    }
    assertTrue(members.size() > 30, members::toString);
    return rows;
  }

  private static Compilation compile(
      Class<? extends Annotation> annotation, Method member, String value) {
    String source = source(annotation, member, value);
    try {
      return Javac.compiler(List.of("--release", "17", "-Xlint:all,-processing,-auxiliaryclass"))
          .compile(JavaFileObjects.forSourceString("t.Use", source));
    } catch (RuntimeException e) {
      throw new UncheckedIOException(source, new IOException(e));
    }
  }

  private static String source(
      Class<? extends Annotation> annotation, Method member, String value) {
    return "package t;\nimport dev.autocfg.*;\n"
        + probes(annotation, member, value)
        + use(Autocfg.class, annotation, member, value, "")
        + "interface Use {}\n"
        + use(NativeInterface.class, annotation, member, value, "library")
        + "interface Lib {\n  "
        + use(CFunction.class, annotation, member, value, "value")
        + "int f();\n  @CFunction(\"int g(const char *a, int n, char **t)\") int g("
        + use(CountedBy.class, annotation, member, value, "value")
        + "byte[] a, int n, "
        + use(Owned.class, annotation, member, value, "value")
        + "String[] t, "
        + use(Errno.class, annotation, member, value, "")
        + "int[] e);\n  "
        + use(COpaque.class, annotation, member, value, "value")
        + "interface Db extends dev.autocfg.runtime.Handle {}\n"
        + "  @CFunction(\"int h(db *d)\") int h("
        + (annotation == COpaque.class && member.getName().equals("value") ? "long" : "Db")
        + " d);\n  Db none = null;\n  default int check(int result) { return result; }\n}\n"
        + "interface Contract {}\n"
        + use(Candidate.class, annotation, member, value, "of,rank")
        + "final class One implements Contract {}\n"
        + "@Candidate(of = Contract.class, rank = 2) final class Two implements Contract {}\n"
        + (annotation == When.class
            ? use(When.class, annotation, member, value, "value") + "class Conditional {}\n"
            : "");
  }

  private static String probes(
      Class<? extends Annotation> annotation, Method member, String value) {
    StringBuilder text = new StringBuilder();
    boolean isLibrary = annotation == ProbeLibrary.class;
    if (!isLibrary) {
      text.append("@ProbeLibrary(name = \"absent\", sonames = \"libautocfgabsent.so.1\")\n");
    }
    if (annotation.getSimpleName().startsWith("Probe")) {
      text.append(
          use(
              annotation,
              annotation,
              member,
              value,
              switch (annotation.getSimpleName()) {
                case "ProbeHeader" -> "name,headers,declares";
                case "ProbeLibrary" -> "name,sonames";
                case "ProbeSnippet" -> "name,expression";
                case "ProbeSubtype" -> "name,value,of";
                case "ProbeCustom" -> "name,kind";
                default -> "name,value";
              }));
    }
    return text.toString();
  }

  /** Returns an annotation with the members that it needs, and the hostile one. */
  private static String use(
      Class<? extends Annotation> annotation,
      Class<? extends Annotation> hostile,
      Method member,
      String value,
      String needed) {
    List<String> members = new ArrayList<>(needed.isEmpty() ? List.of() : split(needed));
    boolean isHostile = annotation == hostile;
    if (isHostile && !members.contains(member.getName())) {
      members.add(member.getName());
    }
    List<String> parts = new ArrayList<>();
    for (String name : members) {
      String shown = isHostile && name.equals(member.getName()) ? value : valid(annotation, name);
      if (shown != null) {
        String constant = name.equals("of") && annotation == Candidate.class ? shown : "";
        parts.add(
            name + " = " + (constant.isEmpty() && !name.equals("rank") ? literal(shown) : shown));
      }
    }
    return "@" + annotation.getSimpleName() + "(" + String.join(", ", parts) + ")\n";
  }

  private static String literal(String value) {
    return ConstantText.of(value);
  }

  private static String valid(Class<? extends Annotation> annotation, String member) {
    if (annotation == Candidate.class) {
      return member.equals("of") ? "Contract.class" : member.equals("rank") ? "1" : null;
    }
    if (annotation == ProbeCustom.class && member.equals("kind")) {
      return "autocfgabsent"; // Refused, as every kind without a probe is.
    }
    if (member.equals("name")) {
      return annotation == ProbeLibrary.class ? "absent" : "asked";
    }
    return VALID.get(annotation.getSimpleName() + "." + member);
  }

  private static List<String> split(String members) {
    List<String> names = new ArrayList<>();
    int from = 0;
    for (int at = 0; at <= members.length(); at++) {
      if (at == members.length() || members.charAt(at) == ',') {
        names.add(members.substring(from, at));
        from = at + 1;
      }
    }
    return names;
  }
}

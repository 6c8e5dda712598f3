package dev.autocfg.processor.differential;

import dev.autocfg.Autocfg;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * The classes that the questions need besides the JDK.
 *
 * @param dependency a jar with the package {@code dep}; on a module path it is the module dep
 */
record Fixtures(Path dependency) {
  private static final Path ROOT = Path.of("src/test/resources/differential");
  private static final Pattern SINCE = Pattern.compile("// since: (\\d+)");

  /** Compiles the dependency and packs it. */
  static Fixtures in(Path directory) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Path classes = directory.resolve("dependency");
    List<String> arguments = new ArrayList<>(List.of("--release", "9", "-d", classes.toString()));
    arguments.addAll(List.of("-proc:none", "-Xlint:-options"));
    try (Stream<Path> sources = Files.walk(ROOT.resolve("dependency"))) {
      sources
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(file -> arguments.add(file.toString()));
      int status = compiler.run(null, null, null, arguments.toArray(String[]::new));
      if (status != 0) {
        throw new IllegalStateException("the dependency does not compile");
      }
      return new Fixtures(packed(classes, directory.resolve("dep.jar")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path packed(Path classes, Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(new Attributes.Name("Automatic-Module-Name"), "dep");
    try (Stream<Path> files = Files.walk(classes);
        OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out, manifest)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        entries.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, entries);
      }
    }
    return jar;
  }

  /** Returns the options of a setting, with paths. */
  List<String> options(CompileMode setting) {
    List<String> options = new ArrayList<>(setting.options());
    options.add(setting.isModule() ? "--module-path" : "-classpath");
    options.add(runtime() + java.io.File.pathSeparator + dependency);
    return options;
  }

  static Path runtime() {
    try {
      return Path.of(Autocfg.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the sources beside probes and uses, as far as the language has them. */
  static List<JavaFileObject> shared(CompileMode setting) {
    SortedMap<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(ROOT.resolve("shared"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file);
        Matcher since = SINCE.matcher(text);
        if (!since.find() || Integer.parseInt(since.group(1)) <= setting.language()) {
          sources.put(ROOT.resolve("shared").relativize(file).toString(), text);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (setting.isModule()) {
      StringBuilder descriptor = new StringBuilder("module m {\n");
      setting.requires().forEach(name -> descriptor.append("requires ").append(name).append(";\n"));
      sources.put("module-info.java", descriptor.append("}\n").toString());
    }
    List<JavaFileObject> files = new ArrayList<>();
    sources.forEach((path, text) -> files.add(new TextSource(path, text)));
    return files;
  }
}

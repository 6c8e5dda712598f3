package dev.autocfg.processor;

import com.google.common.collect.ImmutableList;
import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.autocfg.Autocfg;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.JavaFileObject;

/** The compiler with both processors, as users run it, and with every warning as an error. */
final class Javac {
  static final List<String> STRICT = List.of("-Xlint:all", "-Werror");

  private Javac() {}

  static Compilation compile(SourceCase sources, String... options) {
    return compile(sources.files(), with(sources.options(), options));
  }

  static Compilation compile(List<JavaFileObject> files, List<String> options) {
    List<String> all = new ArrayList<>(options);
    all.addAll(STRICT);
    boolean isModule = files.stream().anyMatch(file -> file.getName().endsWith("module-info.java"));
    if (isModule) {
      all.addAll(List.of("--module-path", runtime().toString()));
    }
    return compiler(all).compile(files);
  }

  /** Returns a compiler that sees what users' compilers see: the run time and no more. */
  static Compiler compiler(List<String> options) {
    return Compiler.javac()
        .withProcessors(new CfgProcessor(), new BindingProcessor())
        .withClasspath(ImmutableList.of(runtime().toFile()))
        .withOptions(ImmutableList.copyOf(options));
  }

  static List<String> with(List<String> options, String... more) {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of(more));
    return all;
  }

  static String[] release(int release) {
    return new String[] {"--release", Integer.toString(release)};
  }

  /** Returns where the annotations and the run time are. */
  static Path runtime() {
    try {
      return Path.of(Autocfg.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns everything that a compilation wrote, by its path below the output directory. */
  static SortedMap<String, byte[]> output(Compilation compilation) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      // /CLASS_OUTPUT/t/Foo.class, /SOURCE_OUTPUT/t/FooCfg.java
      String path = file.toUri().getPath();
      files.put(path.substring(path.indexOf('/', 1) + 1), bytes(file));
    }
    return files;
  }

  private static byte[] bytes(JavaFileObject file) {
    try (InputStream in = file.openInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

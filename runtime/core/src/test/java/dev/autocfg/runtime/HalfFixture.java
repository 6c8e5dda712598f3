package dev.autocfg.runtime;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles a binding of the C library, as the processor would, to directories that differ in where
 * the half for JDK 22 lies. The sources are test resources.
 */
final class HalfFixture {
  private final Path root;

  private HalfFixture(Path root) {
    this.root = root;
  }

  /** Compiles everything that this JDK can. */
  static HalfFixture compile(Path root) throws IOException {
    HalfFixture fixture = new HalfFixture(root);
    fixture.base(fixture.without());
    if (Jdks.FEATURE >= 22) {
      fixture.base(fixture.byName());
      fixture.half(fixture.byName(), fixture.byName());
      fixture.base(fixture.versioned());
      fixture.half(fixture.versioned(), fixture.versioned().resolve("META-INF/versions/22"));
      fixture.module(fixture.modular());
      fixture.half(fixture.modular(), fixture.modular().resolve("META-INF/versions/22"));
    }
    return fixture;
  }

  /** Returns the directory where there is no half. */
  Path without() {
    return root.resolve("without");
  }

  /** Returns the directory where the half lies beside the rest. */
  Path byName() {
    return root.resolve("by-name");
  }

  /** Returns the directory where the half is a resource of a multi-release jar. */
  Path versioned() {
    return root.resolve("versioned");
  }

  /** Returns the directory of a named module with the half as such a resource. */
  Path modular() {
    return root.resolve("modular");
  }

  /** Runs on the class path. */
  ChildJvm run(Path directory, String... options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("-cp", directory + File.pathSeparator + runtime()));
    arguments.add("half.Main");
    return ChildJvm.run(root, arguments);
  }

  /** Runs as a named module. */
  ChildJvm runModule(String... options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("-p", modular() + File.pathSeparator + runtime()));
    arguments.addAll(List.of("-m", "half/half.Main"));
    return ChildJvm.run(root, arguments);
  }

  private void base(Path output) throws IOException {
    compile(output, List.of("--release", "17", "-cp", runtime()), "Libc", "LibcNative", "Main");
  }

  private void module(Path output) throws IOException {
    compile(
        output,
        List.of("--release", "17", "-p", runtime()),
        "module-info",
        "Libc",
        "LibcNative",
        "Main");
  }

  private void half(Path base, Path output) throws IOException {
    String path = base + File.pathSeparator + runtime();
    compile(output, List.of("--release", "22", "-cp", path), "LibcNativeFfm");
  }

  private static void compile(Path output, List<String> options, String... names)
      throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    for (String name : names) {
      sources.add(new Source(name));
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      Files.createDirectories(output);
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
      if (!compiler.getTask(messages, files, null, options, null, sources).call()) {
        throw new IOException(messages.toString());
      }
    }
  }

  private static String runtime() {
    URI place;
    try {
      place = NativeBinding.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    return Path.of(place).toString();
  }

  /** Is a source from the test resources. */
  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name) throws IOException {
      super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
      try (InputStream in =
          HalfFixture.class.getResourceAsStream("/native-half/" + name + ".java")) {
        text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}

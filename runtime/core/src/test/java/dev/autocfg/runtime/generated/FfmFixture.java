package dev.autocfg.runtime.generated;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Field;
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
 * A binding of the C library, compiled as the processor would, to directories that differ in where
 * the half for JDK 22 lies. The sources are test resources.
 */
final class FfmFixture {
  private static final List<String> BASE =
      List.of("Libc", "LibcNative", "NativeText", "TextChoice", "Main");

  private final Path root;

  private FfmFixture(Path root) {
    this.root = root;
  }

  /** Compiles everything that this JDK can. */
  static FfmFixture compile(Path root) throws IOException {
    FfmFixture fixture = new FfmFixture(root);
    fixture.base(fixture.without());
    if (JdkNeeds.FEATURE >= 22) {
      fixture.base(fixture.byName());
      fixture.compileFfm(fixture.byName(), fixture.byName());
      fixture.base(fixture.versioned());
      fixture.compileFfm(fixture.versioned(), fixture.versioned().resolve("META-INF/versions/22"));
      fixture.module(fixture.modular());
      fixture.compileFfm(fixture.modular(), fixture.modular().resolve("META-INF/versions/22"));
    }
    return fixture;
  }

  /** Returns the directory where there is no FFM implementation. */
  Path without() {
    return root.resolve("without");
  }

  /** Returns the directory where the FFM implementation is beside the rest. */
  Path byName() {
    return root.resolve("by-name");
  }

  /** Returns the directory where the FFM implementation is a resource of a multi-release jar. */
  Path versioned() {
    return root.resolve("versioned");
  }

  /** Returns the directory of a named module with the FFM implementation as such a resource. */
  Path modular() {
    return root.resolve("modular");
  }

  /** Runs on the class path. */
  ChildJvm run(Path directory, String... options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("-cp", directory + File.pathSeparator + runtime()));
    arguments.add("ffmtest.Main");
    return ChildJvm.run(root, arguments);
  }

  /** Runs as a named module. */
  ChildJvm runModule(String... options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("-p", modular() + File.pathSeparator + runtime()));
    arguments.addAll(List.of("-m", "ffmtest/ffmtest.Main"));
    return ChildJvm.run(root, arguments);
  }

  /** Returns the reason why the named module's binding cannot be used outside the boot layer. */
  String reasonInAnotherLayer() throws Exception {
    ModuleFinder finder = ModuleFinder.of(modular(), Path.of(runtime()));
    Configuration resolved =
        ModuleLayer.boot().configuration().resolve(finder, ModuleFinder.of(), List.of("ffmtest"));
    ModuleLayer.Controller layer =
        ModuleLayer.defineModulesWithOneLoader(
            resolved, List.of(ModuleLayer.boot()), ClassLoader.getPlatformClassLoader());
    Module module = layer.layer().findModule("ffmtest").orElseThrow();
    layer.addOpens(module, "ffmtest", FfmFixture.class.getModule());
    Field binding = Class.forName(module, "ffmtest.LibcNative").getDeclaredField("BINDING");
    binding.setAccessible(true);
    Object its = binding.get(null); // Its class is another than ours of the same name.
    Object availability = its.getClass().getMethod("availability").invoke(its);
    return (String) availability.getClass().getMethod("reason").invoke(availability);
  }

  private void base(Path output) throws IOException {
    compile(output, List.of("--release", "17", "-cp", runtime()), BASE);
  }

  private void module(Path output) throws IOException {
    List<String> names = new ArrayList<>(BASE);
    names.add("module-info");
    compile(output, List.of("--release", "17", "-p", runtime()), names);
  }

  private void compileFfm(Path base, Path output) throws IOException {
    String path = base + File.pathSeparator + runtime();
    compile(output, List.of("--release", "22", "-cp", path), List.of("LibcNativeFfm"));
  }

  private static void compile(Path output, List<String> options, List<String> names)
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

  /** A source from the test resources. */
  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name) throws IOException {
      super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
      try (InputStream in =
          FfmFixture.class.getResourceAsStream("/ffm-implementation/" + name + ".java")) {
        text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}

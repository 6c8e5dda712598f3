package dev.autocfg.processor.option;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.autocfg.processor.BindingProcessor;
import dev.autocfg.processor.CfgProcessor;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** The compilation of one source with both processors and some options. */
public final class Builds {
  private Builds() {}

  /** Returns the outcome; the source is {@code test.Foo}. */
  public static Compilation of(List<String> options, String... lines) {
    return of(options, JavaFileObjects.forSourceLines("test.Foo", lines));
  }

  /** Returns the outcome. */
  public static Compilation of(List<String> options, JavaFileObject... sources) {
    return Compiler.javac()
        .withProcessors(new CfgProcessor(), new BindingProcessor())
        .withOptions(options)
        .compile(sources);
  }

  /** Returns the messages with this tag, as they were printed. */
  public static List<String> messages(Compilation compilation, String tag) {
    return compilation.diagnostics().stream()
        .filter(diagnostic -> text(diagnostic).startsWith("[" + tag + "]"))
        .map(diagnostic -> diagnostic.getKind() + " " + text(diagnostic))
        .toList();
  }

  private static String text(Diagnostic<?> diagnostic) {
    return diagnostic.getMessage(Locale.ROOT).replace("\n    ", "\n  "); // javac indents more
  }
}

package dev.autocfg.processor.output;

import dev.autocfg.processor.emit.GeneratedFile;
import dev.autocfg.processor.emit.SourceHead;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.net.URI;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * The files that are generated: the only place that knows the Filer.
 *
 * <p>A text is complete before its file is opened, so that a failure leaves no partial file.
 */
public final class Output {
  private final Filer filer;
  private final Elements elements;
  private final String generator;
  private boolean hasWritten;

  /**
   * Creates an output for one compilation.
   *
   * @param generator the name of the processor that is named as the generator
   */
  public Output(Filer filer, Elements elements, String generator) {
    this.filer = filer;
    this.elements = elements;
    this.generator = generator;
  }

  /** Returns whether a source was written so far. */
  public boolean hasWritten() {
    return hasWritten;
  }

  /**
   * Returns what a source begins with.
   *
   * @param origin the type or package that it is generated from
   * @param isPublic whether the generated class is public
   */
  public SourceHead head(Element origin, boolean isPublic) {
    String name = ((QualifiedNameable) origin).getQualifiedName().toString();
    return new SourceHead(name, hasGenerated(origin, isPublic) ? generator : "");
  }

  /**
   * A named module that does not read {@code java.compiler} cannot use the annotation; where one
   * does, javac -Xlint:exports warns of it on a public class.
   */
  private boolean hasGenerated(Element origin, boolean isPublic) {
    ModuleElement module = elements.getModuleOf(origin);
    if (module == null || module.isUnnamed()) {
      return elements.getTypeElement(SourceHead.GENERATED) != null;
    }
    return !isPublic && elements.getTypeElement(module, SourceHead.GENERATED) != null;
  }

  /**
   * Writes files.
   *
   * @param module the module that they belong to; empty for the unnamed one
   * @param origins all elements that their content depends on
   * @return whether all were written; resources are not where there is no directory for classes
   */
  public boolean write(List<GeneratedFile> files, String module, List<? extends Element> origins) {
    Element[] all = origins.toArray(Element[]::new);
    boolean isWhole = true;
    for (GeneratedFile file : files) {
      switch (file.kind()) {
        case SOURCE -> source(file, module, all);
        case RESOURCE -> isWhole &= resource(file, module, all);
      }
    }
    return isWhole;
  }

  private void source(GeneratedFile file, String module, Element[] origins) {
    Creation creation = prefix -> filer.createSourceFile(prefix + file.name(), origins);
    try (Writer writer = created(creation, module).openWriter()) {
      writer.write(file.text());
      hasWritten = true;
    } catch (IOException e) {
      throw new OutputException(file.name(), e);
    } catch (RuntimeException e) { // Thrown by a file manager of whoever runs the compiler.
      throw new OutputException(file.name(), e);
    }
  }

  /** The creation of a file, whose name may begin with that of a module and a slash. */
  private interface Creation {
    FileObject in(String prefix) throws IOException;
  }

  /**
   * Creates a file: without a module, which is what build tools expect, and where the compiler
   * cannot know which of several it belongs to, with it.
   */
  private static FileObject created(Creation creation, String module) throws IOException {
    try {
      return creation.in("");
    } catch (IOException | IllegalArgumentException e) {
      if (module.isEmpty()) {
        throw e;
      }
      try {
        return creation.in(module + "/");
      } catch (IOException | IllegalArgumentException again) {
        e.addSuppressed(again);
        throw e;
      }
    }
  }

  /** Writes a source that the user wrote, byte for byte, whatever the compiler's encoding is. */
  public void verbatim(String qualifiedName, byte[] bytes, List<? extends Element> origins) {
    try (OutputStream out =
        filer.createSourceFile(qualifiedName, origins.toArray(Element[]::new)).openOutputStream()) {
      out.write(bytes);
    } catch (IOException e) {
      throw new OutputException(qualifiedName, e);
    } catch (RuntimeException e) { // As above.
      throw new OutputException(qualifiedName, e);
    }
  }

  private boolean resource(GeneratedFile file, String module, Element[] origins) {
    Creation creation =
        prefix -> filer.createResource(StandardLocation.CLASS_OUTPUT, prefix, file.name(), origins);
    try {
      FileObject created = created(creation, module);
      if (isMisplaced(created.toUri(), file.name())) {
        return false;
      }
      try (OutputStream out = created.openOutputStream()) {
        out.write(file.bytes());
      }
      return true;
    } catch (IOException e) {
      throw new OutputException(file.name(), e);
    } catch (RuntimeException e) { // Thrown by a file manager of whoever runs the compiler.
      throw new OutputException(file.name(), e);
    }
  }

  /** Without {@code -d}, javac puts a resource beside the sources, without the path to it. */
  private static boolean isMisplaced(@Nullable URI place, String path) {
    return place != null
        && "file".equals(place.getScheme())
        && !String.valueOf(place.getPath()).endsWith("/" + path);
  }
}

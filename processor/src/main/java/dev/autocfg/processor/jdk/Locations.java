package dev.autocfg.processor.jdk;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/**
 * The look-up of the directory or jar that a dependency's type comes from.
 *
 * <p>The annotation processing API does not give the class path; but it opens a class file by its
 * name, and that has a URI.
 */
record Locations(Elements elements, Filer filer) {
  /**
   * Returns where an outermost type's class file is; empty if it is a source of this compilation.
   */
  Optional<Path> of(TypeElement outermost) {
    PackageElement pack = elements.getPackageOf(outermost);
    String packageName = pack.getQualifiedName().toString();
    String file = outermost.getSimpleName() + ".class";
    ModuleElement module = elements.getModuleOf(outermost);
    return module == null || module.isUnnamed()
        ? open(StandardLocation.CLASS_PATH, packageName, file)
            .flatMap(uri -> root(uri, packageName))
        : open(StandardLocation.MODULE_PATH, module.getQualifiedName() + "/" + packageName, file)
            .flatMap(uri -> root(uri, packageName));
  }

  private Optional<URI> open(StandardLocation location, String packageName, String file) {
    try {
      return Optional.ofNullable(filer.getResource(location, packageName, file))
          .map(found -> found.toUri());
    } catch (IOException | RuntimeException e) {
      // Not there. Each compiler says so in its own way: javac by FileNotFoundException or
      // IllegalArgumentException, ECJ by NullPointerException.
      return Optional.empty();
    }
  }

  /**
   * Returns the jar of {@code jar:file:/a.jar!/p/T.class}, the root of {@code file:/d/p/T.class}.
   */
  private static Optional<Path> root(URI uri, String packageName) {
    try {
      if ("jar".equals(uri.getScheme())) {
        String inside = uri.getRawSchemeSpecificPart();
        int end = inside.indexOf("!/");
        return end < 0
            ? Optional.empty()
            : Optional.of(Path.of(URI.create(inside.substring(0, end))));
      }
      if (!"file".equals(uri.getScheme())) {
        return Optional.empty();
      }
      Path root = Path.of(uri).getParent();
      long depth =
          packageName.isEmpty() ? 0 : packageName.chars().filter(c -> c == '.').count() + 1;
      for (long i = 0; i < depth && root != null; i++) {
        root = root.getParent();
      }
      return Optional.ofNullable(root);
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }
}

package dev.autocfg.processor.jdk;

import com.sun.source.util.Trees;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The API of the JDK that is usable wherever it can be named, so that no use of it need be
 * compiled: the standard API (modules {@code java.*}) of a release whose previews are known, as
 * javac sees it, but for previews and for what is deprecated, of which the compiler may have to
 * warn.
 */
final class Certainty {
  private static final String STANDARD = "java.";

  private final Elements elements;
  private final Optional<PreviewApi> previews;

  private Certainty(Elements elements, Optional<PreviewApi> previews) {
    this.elements = elements;
    this.previews = previews;
  }

  /** Returns what is certain in a compilation; nothing at a release that is newer than we are. */
  static Certainty of(ProcessingEnvironment environment, TargetRelease target) {
    boolean isKnown = isKnown(target, Runtime.version().feature()) && isJavac(environment);
    return new Certainty(
        environment.getElementUtils(),
        isKnown ? Optional.of(PreviewApi.of(target.api())) : Optional.empty());
  }

  /**
   * Returns whether the previews of a target are known. Without {@code --release} it is the API of
   * the host, which may be newer than the newest one that can be read off it.
   */
  static boolean isKnown(TargetRelease target, int host) {
    int newest = target.bounded() ? target.api() : Math.max(target.api(), host);
    return newest <= PreviewApi.NEWEST;
  }

  /**
   * Returns whether it is javac: other compilers may look up the API of another release than they
   * compile for.
   */
  private static boolean isJavac(ProcessingEnvironment environment) {
    try {
      return Trees.instance(environment) != null;
    } catch (IllegalArgumentException | LinkageError e) {
      return false; // Another compiler, or an IDE's wrapper.
    }
  }

  /** Returns whether a type or a member that can be named is certainly usable. */
  boolean of(Element element) {
    return previews.isPresent()
        && isStandard(element)
        && !isDeprecated(element)
        && !previews.get().has(name(element));
  }

  private boolean isStandard(Element element) {
    ModuleElement module = elements.getModuleOf(element);
    return module != null && module.getQualifiedName().toString().startsWith(STANDARD);
  }

  private boolean isDeprecated(Element element) {
    for (Element e = element; !(e instanceof PackageElement); e = e.getEnclosingElement()) {
      if (elements.isDeprecated(e)) {
        return true;
      }
    }
    return false;
  }

  private static String name(Element element) {
    return element instanceof TypeElement type
        ? type.getQualifiedName().toString()
        : name(element.getEnclosingElement()) + "#" + element.getSimpleName();
  }
}

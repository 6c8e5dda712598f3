package dev.autocfg.processor.jdk;

import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The release of the JDK API that the compilation sees.
 *
 * <p>The annotation processing API does not say: {@code getSourceVersion()} is the language level,
 * which is lower where {@code -source} was given without {@code --release}. So the release is read
 * off the API itself, by one member whose name first appeared, final, in each release.
 *
 * @param api the release of the API
 * @param language the language level
 * @param bounded whether {@code --release} was given, so that the compiler hides newer and internal
 *     API
 * @param preview whether preview features are enabled
 */
public record TargetRelease(int api, int language, boolean bounded, boolean preview) {
  /**
   * Members by the release that brought them, newest first, none left out; from "since" tags. Of
   * types that every release has: one that is missing costs a search.
   */
  private static final List<Marker> MARKERS =
      List.of(
          new Marker(25, "java.io.Reader", "readAllAsString"),
          new Marker(24, "java.io.Reader", "of"),
          new Marker(23, "java.text.NumberFormat", "isStrict"),
          new Marker(22, "java.io.Console", "isTerminal"),
          new Marker(21, "java.lang.String", "splitWithDelimiters"),
          new Marker(20, "java.util.regex.MatchResult", "hasMatch"),
          new Marker(19, "java.lang.Thread", "threadId"),
          new Marker(18, "java.lang.Math", "ceilDiv"),
          new Marker(17, "java.lang.Process", "inputReader"),
          new Marker(16, "java.util.stream.Stream", "toList"),
          new Marker(15, "java.lang.CharSequence", "isEmpty"),
          new Marker(14, "java.io.PrintStream", "writeBytes"),
          new Marker(13, "java.lang.Character.UnicodeBlock", "EGYPTIAN_HIEROGLYPH_FORMAT_CONTROLS"),
          new Marker(12, "java.lang.String", "transform"),
          new Marker(11, "java.lang.String", "isBlank"),
          new Marker(10, "java.util.List", "copyOf"),
          new Marker(9, "java.lang.Module", "getDescriptor"));

  /**
   * Is in {@code java.base} of every release, hidden by {@code --release}; and small, since the
   * compiler reads all of a type that it finds.
   */
  private static final String INTERNAL = "jdk.internal.vm.annotation.Stable";

  private static final int NEWEST = MARKERS.get(0).release();
  private static final int OLDEST = 8;

  private record Marker(int release, String type, String member) {
    boolean in(Elements elements) {
      TypeElement element = inBase(elements, type);
      if (element == null) {
        return false;
      }
      for (Element found : element.getEnclosedElements()) {
        if (found.getSimpleName().contentEquals(member)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Reads the release off the API that a compilation sees. */
  public static TargetRelease of(ProcessingEnvironment environment) {
    Elements elements = environment.getElementUtils();
    int language = feature(environment.getSourceVersion());
    // --release sets language and API to the same release, so no marker is sought.
    boolean bounded = inBase(elements, INTERNAL) == null;
    int api = bounded ? language : api(elements, language);
    return new TargetRelease(api, language, bounded, environment.isPreviewEnabled());
  }

  /** Looks into one module: a type that is nowhere costs a search through all of them. */
  private static TypeElement inBase(Elements elements, String type) {
    ModuleElement base = elements.getModuleElement("java.base");
    return base == null ? elements.getTypeElement(type) : elements.getTypeElement(base, type);
  }

  /** Begins at the language level, which is right but for {@code -source} without --release. */
  private static int api(Elements elements, int language) {
    int release = Math.min(language, NEWEST);
    if (!has(elements, release)) {
      while (release > OLDEST && !has(elements, release)) {
        release--;
      }
      return release;
    }
    while (release < NEWEST && has(elements, release + 1)) {
      release++;
    }
    return release == NEWEST ? Math.max(release, language) : release;
  }

  private static boolean has(Elements elements, int release) {
    return release <= OLDEST || MARKERS.get(NEWEST - release).in(elements);
  }

  /** Reads {@code RELEASE_17}; the constants of newer releases are not in JDK 17's API. */
  private static int feature(SourceVersion version) {
    return Integer.parseInt(version.name().substring("RELEASE_".length()));
  }
}

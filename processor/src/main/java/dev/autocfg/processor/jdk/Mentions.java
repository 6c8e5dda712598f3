package dev.autocfg.processor.jdk;

import dev.autocfg.inspect.query.Snippet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The search for the types that a snippet may mean, one too many rather than one too few: every
 * name in it is tried as a qualified one, in its package, and with each of its imports.
 */
final class Mentions {
  private static final Pattern NAMES =
      Pattern.compile(
          "[\\p{javaJavaIdentifierStart}][\\p{javaJavaIdentifierPart}]*"
              + "(?:\\s*\\.\\s*[\\p{javaJavaIdentifierStart}][\\p{javaJavaIdentifierPart}]*)*");

  private static final Pattern SPACE = Pattern.compile("\\s");
  private static final Pattern STATIC = Pattern.compile("^static\\s+");

  private final Elements elements;
  private final ReadableTypes types;

  /** What was looked up: most names of a snippet name no type, and javac forgets that. */
  private final Map<String, Optional<TypeElement>> known = new HashMap<>();

  Mentions(Elements elements) {
    this.elements = elements;
    this.types = new ReadableTypes(elements);
  }

  /** Returns the types; {@code from} is in the same module each time. */
  Set<TypeElement> in(Snippet snippet, Element from) {
    Set<TypeElement> found = new LinkedHashSet<>();
    for (String imported : snippet.imports()) {
      addPrefixes(imported(imported), from, found);
    }
    Matcher names = NAMES.matcher(snippet.text());
    while (names.find()) {
      String name = SPACE.matcher(names.group()).replaceAll("");
      addPrefixes(name, from, found);
      addSimple(name, snippet, from, found);
    }
    return found;
  }

  /** Tries {@code a.b.C.d} as a, a.b and a.b.C, the outermost type that there is. */
  private void addPrefixes(String name, Element from, Set<TypeElement> found) {
    String whole = name.endsWith(".*") ? name.substring(0, name.length() - 2) : name;
    for (int end = 0; end >= 0; ) {
      end = whole.indexOf('.', end + 1);
      if (add(end < 0 ? whole : whole.substring(0, end), from, found)) {
        return;
      }
    }
  }

  private void addSimple(String name, Snippet snippet, Element from, Set<TypeElement> found) {
    String first = name.indexOf('.') < 0 ? name : name.substring(0, name.indexOf('.'));
    PackageElement pack = elements.getPackageOf(from);
    add(pack.isUnnamed() ? first : pack.getQualifiedName() + "." + first, from, found);
    for (String imported : snippet.imports()) {
      if (imported.strip().endsWith(".*")) {
        String inside = imported(imported);
        add(inside.substring(0, inside.length() - 1) + first, from, found);
      }
    }
  }

  private static String imported(String text) {
    return STATIC.matcher(text.strip()).replaceFirst("");
  }

  private boolean add(String name, Element from, Set<TypeElement> found) {
    Optional<TypeElement> type =
        known.computeIfAbsent(name, n -> Optional.ofNullable(types.get(n, from)));
    type.ifPresent(found::add);
    return type.isPresent();
  }
}

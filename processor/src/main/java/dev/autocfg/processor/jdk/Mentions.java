package dev.autocfg.processor.jdk;

import dev.autocfg.processor.read.Snippet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Finds the types that a snippet may mean, one too many rather than one too few: every name in it
 * is tried as a qualified one, in its package, and with each of its imports.
 */
record Mentions(Elements elements) {
  private static final Pattern NAMES =
      Pattern.compile(
          "[\\p{javaJavaIdentifierStart}][\\p{javaJavaIdentifierPart}]*"
              + "(?:\\s*\\.\\s*[\\p{javaJavaIdentifierStart}][\\p{javaJavaIdentifierPart}]*)*");

  Set<TypeElement> in(Snippet snippet, Element from) {
    Set<TypeElement> found = new LinkedHashSet<>();
    for (String imported : snippet.imports()) {
      addPrefixes(imported.strip().replaceFirst("^static\\s+", ""), from, found);
    }
    Matcher names = NAMES.matcher(snippet.text());
    while (names.find()) {
      String name = names.group().replaceAll("\\s", "");
      addPrefixes(name, from, found);
      addSimple(name, snippet, from, found);
    }
    return found;
  }

  /** Tries {@code a.b.C.d} as a.b.C.d, a.b.C, a.b and a. */
  private void addPrefixes(String name, Element from, Set<TypeElement> found) {
    String prefix = name.endsWith(".*") ? name.substring(0, name.length() - 2) : name;
    while (!prefix.isEmpty()) {
      add(prefix, from, found);
      prefix = prefix.substring(0, Math.max(0, prefix.lastIndexOf('.')));
    }
  }

  private void addSimple(String name, Snippet snippet, Element from, Set<TypeElement> found) {
    String first = name.indexOf('.') < 0 ? name : name.substring(0, name.indexOf('.'));
    PackageElement pack = elements.getPackageOf(from);
    add(pack.isUnnamed() ? first : pack.getQualifiedName() + "." + first, from, found);
    for (String imported : snippet.imports()) {
      if (imported.strip().endsWith(".*")) {
        String inside = imported.strip().replaceFirst("^static\\s+", "");
        add(inside.substring(0, inside.length() - 1) + first, from, found);
      }
    }
  }

  private void add(String name, Element from, Set<TypeElement> found) {
    TypeElement type = new TypeLookup(elements, new Access(elements)).readable(name, from);
    if (type != null) {
      found.add(type);
    }
  }
}

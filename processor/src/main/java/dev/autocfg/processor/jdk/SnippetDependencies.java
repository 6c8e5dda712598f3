package dev.autocfg.processor.jdk;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;

/**
 * The collected classes that snippets need besides the JDK: places of dependencies, and stubs of
 * types of the same compilation, with all that these mention.
 */
final class SnippetDependencies {
  /** More types than a snippet can sensibly depend on; ends a walk through a whole code base. */
  private static final int LIMIT = 2_000;

  private final Access access;
  private final Locations locations;
  private final TypeStub stubs;
  private final Set<Path> classPath = new LinkedHashSet<>();
  private final Set<Path> modulePath = new LinkedHashSet<>();
  private final SortedMap<String, String> sources = new TreeMap<>();
  private final Map<String, String> untellable = new TreeMap<>();
  private final Set<String> seen = new HashSet<>();

  SnippetDependencies(Access access, Locations locations, TypeStub stubs) {
    this.access = access;
    this.locations = locations;
    this.stubs = stubs;
  }

  Set<Path> classPath() {
    return classPath;
  }

  Set<Path> modulePath() {
    return modulePath;
  }

  /** Returns stubs of types of the same compilation, by qualified name. */
  SortedMap<String, String> sources() {
    return sources;
  }

  /** Returns why an outermost type cannot be given to the nested compile; empty if it can. */
  Optional<String> refusal(String outermost) {
    return Optional.ofNullable(untellable.get(outermost));
  }

  /** Adds types, and all that they depend on. */
  void add(Set<TypeElement> types) {
    Deque<TypeElement> todo = new ArrayDeque<>(types);
    while (!todo.isEmpty() && seen.size() < LIMIT) {
      TypeElement outermost = TypeStub.outermost(todo.pop());
      String name = outermost.getQualifiedName().toString();
      if (access.isJdk(outermost) || !seen.add(name)) {
        continue;
      }
      Optional<Path> place = locations.of(outermost);
      if (place.isPresent()) {
        path(outermost).add(place.get());
        todo.addAll(TypeStub.supertypes(outermost));
      } else {
        todo.addAll(stub(outermost, name));
      }
    }
  }

  private Set<TypeElement> stub(TypeElement outermost, String name) {
    try {
      TypeStub.Printed printed = stubs.print(outermost);
      sources.put(name, printed.text());
      return printed.mentioned();
    } catch (UntellableException e) {
      untellable.put(name, e.getMessage());
      return Set.of();
    }
  }

  private Set<Path> path(TypeElement type) {
    ModuleElement module = access.elements().getModuleOf(type);
    return module == null || module.isUnnamed() ? classPath : modulePath;
  }
}

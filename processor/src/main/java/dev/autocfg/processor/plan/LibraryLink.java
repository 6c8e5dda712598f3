package dev.autocfg.processor.plan;

import dev.autocfg.inspect.library.LibraryRequest;
import dev.autocfg.processor.request.GeneratedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Says how a choice asks for a library at run time.
 *
 * @param library the description
 * @param natives the native interfaces of the library that the choice can reach; where there is
 *     none, only the library's file is looked for
 */
public record LibraryLink(LibraryRequest library, List<GeneratedName> natives) {
  public LibraryLink {
    natives = List.copyOf(natives);
  }

  /** Returns the link from a choice's package. */
  static LibraryLink from(
      String packageName, LibraryRequest library, Collection<NativePlan> bindings) {
    List<GeneratedName> reachable = new ArrayList<>();
    for (NativePlan binding : bindings) {
      GeneratedName name = binding.request().name();
      boolean visible = name.isPublic() || name.packageName().equals(packageName);
      if (visible && binding.library().name().equals(library.name())) {
        reachable.add(name);
      }
    }
    return new LibraryLink(library, reachable);
  }
}

package dev.autocfg.processor.plan;

import dev.autocfg.inspect.library.LibraryRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A library as a choice asks for it at run time.
 *
 * @param library the description
 * @param natives the native interfaces on the library that the choice can reach; any of them opens
 *     the library, and where there is none, only the library's file is looked for
 */
public record LibraryLink(LibraryRequest library, List<NativePlan> natives) {
  public LibraryLink {
    natives = List.copyOf(natives);
  }

  /** Returns the link from a choice's package. */
  static LibraryLink from(
      String packageName, LibraryRequest library, Collection<NativePlan> bindings) {
    List<NativePlan> reachable = new ArrayList<>();
    for (NativePlan binding : bindings) {
      if (isReachable(binding, packageName) && binding.library().name().equals(library.name())) {
        reachable.add(binding);
      }
    }
    return new LibraryLink(library, reachable);
  }

  /** Returns whether code of a package can name what is generated for a native interface. */
  static boolean isReachable(NativePlan binding, String packageName) {
    return binding.request().name().isPublic()
        || binding.request().name().packageName().equals(packageName);
  }
}

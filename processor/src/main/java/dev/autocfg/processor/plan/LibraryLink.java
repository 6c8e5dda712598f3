package dev.autocfg.processor.plan;

import dev.autocfg.inspect.library.LibraryRequest;
import dev.autocfg.processor.request.GeneratedName;
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

  /** Returns the link from a choice. */
  static LibraryLink from(
      GeneratedName choice, LibraryRequest library, Collection<NativePlan> bindings) {
    List<NativePlan> reachable = new ArrayList<>();
    for (NativePlan binding : bindings) {
      if (binding.request().name().module().equals(choice.module())
          && isReachable(binding, choice)
          && binding.library().name().equals(library.name())) {
        reachable.add(binding);
      }
    }
    return new LibraryLink(library, reachable);
  }

  /** Returns whether a choice can name what is generated for a native interface. */
  static boolean isReachable(NativePlan binding, GeneratedName choice) {
    GeneratedName name = binding.request().name();
    return name.isPublic()
        || (name.packageName().equals(choice.packageName())
            && name.module().equals(choice.module()));
  }
}

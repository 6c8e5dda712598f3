package dev.autocfg.processor.binding;

import dev.autocfg.language.c.CType;
import dev.autocfg.processor.request.JavaType;
import dev.autocfg.processor.request.Marks;
import dev.autocfg.processor.request.OpaqueType;
import java.util.List;
import java.util.Optional;

/** The interfaces of handles that may stand for a C type. */
record HandleTypes(List<OpaqueType> known) {
  HandleTypes {
    known = List.copyOf(known);
  }

  /** Returns how a parameter is passed; empty if its Java type is none for its C type. */
  Optional<Passing> passing(CType.Pointer pointer, JavaType java, Marks marks, Count count) {
    Optional<OpaqueType> handle = of(java.erasure()).filter(each -> isOf(pointer, each));
    if (handle.isPresent()) {
      return handle.map(Passing.HandleIn::new);
    }
    if (!(pointer.target() instanceof CType.Pointer inner) || !java.erasure().endsWith("[]")) {
      return Optional.empty();
    }
    String component = java.erasure().substring(0, java.erasure().length() - 2);
    return of(component)
        .filter(each -> isOf(inner, each))
        .map(
            each ->
                count instanceof Count.Unknown
                    ? new Passing.HandleOut(each, isOwned(inner, marks))
                    : new Passing.Handles(each, count));
  }

  /** Returns how a result is returned; empty if its Java type is none for its C type. */
  Optional<Returned> returned(CType.Pointer pointer, JavaType java, Marks marks) {
    return of(java.erasure())
        .filter(each -> isOf(pointer, each))
        .map(each -> new Returned.HandleResult(each, isOwned(pointer, marks)));
  }

  private static boolean isOwned(CType.Pointer pointer, Marks marks) {
    return marks.owned().isPresent() || (!marks.borrowed() && !pointer.targetConst());
  }

  private Optional<OpaqueType> of(String java) {
    return known.stream().filter(each -> each.type().qualifiedName().equals(java)).findFirst();
  }

  private static boolean isOf(CType.Pointer pointer, OpaqueType type) {
    return pointer.target() instanceof CType.Named named && type.isNamed(named.name());
  }
}

package dev.autocfg.processor.binding;

import dev.autocfg.language.c.CScalar;
import dev.autocfg.language.c.CType;
import dev.autocfg.language.c.CountExpression;
import dev.autocfg.processor.request.JavaType;
import dev.autocfg.processor.request.Marks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The Java types that may stand for the result of a C function, and what each means. */
final class ResultPlanner {
  private ResultPlanner() {}

  /** Returns how a result is returned; empty if its Java type cannot stand for its C type. */
  static Optional<Returned> returned(
      CType type,
      JavaType java,
      Marks marks,
      Optional<CountExpression> written,
      HandleTypes handles) {
    if (type instanceof CType.VoidType) {
      return java.erasure().equals("void") ? Optional.of(new Returned.Nothing()) : Optional.empty();
    }
    if (type instanceof CType.Pointer pointer) {
      return handles
          .returned(pointer, java, marks)
          .or(() -> pointer(pointer, java, marks, written));
    }
    Optional<Primitive> primitive = Primitive.of(java);
    return PointerTypes.number(type)
        .filter(number -> primitive.filter(Primitive.values(number)::contains).isPresent())
        .map(number -> new Returned.Value(number, primitive.get()));
  }

  private static Optional<Returned> pointer(
      CType.Pointer pointer, JavaType java, Marks marks, Optional<CountExpression> written) {
    Optional<String> free = marks.owned().map(Marks.Mark::value);
    Count count = written.<Count>map(Count.Written::new).orElseGet(Count.Unknown::new);
    return switch (java.erasure()) {
      case "long" -> Optional.of(new Returned.Address());
      case ArgumentPlanner.SEGMENT -> Optional.of(new Returned.Segment());
      case ArgumentPlanner.STRING ->
          PointerTypes.isText(pointer)
              ? Optional.of(new Returned.Text(free, count))
              : Optional.empty();
      default ->
          Primitive.ofArray(java)
              .filter(ArgumentPlanner.elements(pointer)::contains)
              .filter(element -> !(count instanceof Count.Unknown) || PointerTypes.isText(pointer))
              .map(each -> new Returned.Elements(PointerTypes.number(pointer), each, free, count));
    };
  }

  /** Returns the Java types for a result of a C type, as source spells them; none if no type. */
  static List<String> allowed(CType type) {
    if (type instanceof CType.VoidType) {
      return List.of("void");
    }
    if (!(type instanceof CType.Pointer pointer)) {
      Optional<CScalar> number = PointerTypes.number(type);
      return number.stream()
          .flatMap(each -> Primitive.values(each).stream())
          .map(Primitive::keyword)
          .toList();
    }
    List<String> names = new ArrayList<>();
    if (PointerTypes.isText(pointer)) {
      names.add("String");
      names.add("byte[]");
    } else if (PointerTypes.isVoid(pointer)) {
      names.add("an array of numbers with @CountedBy");
    } else {
      ArgumentPlanner.elements(pointer)
          .forEach(element -> names.add(element.keyword() + "[] with @CountedBy"));
    }
    if (pointer.target() instanceof CType.Named named && !named.isEnum()) {
      names.add("an interface with @COpaque(\"" + named + "\")");
    }
    names.add("long");
    return names;
  }
}

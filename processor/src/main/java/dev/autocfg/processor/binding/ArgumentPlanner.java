package dev.autocfg.processor.binding;

import dev.autocfg.language.c.CParameter;
import dev.autocfg.language.c.CScalar;
import dev.autocfg.language.c.CType;
import dev.autocfg.language.c.CountExpression;
import dev.autocfg.processor.request.JavaType;
import dev.autocfg.processor.request.Marks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The Java types that may stand for the type of a parameter in C, and what each means. */
final class ArgumentPlanner {
  static final String BUFFER = "java.nio.ByteBuffer";
  static final String STRING = "java.lang.String";
  static final String SEGMENT = "java.lang.foreign.MemorySegment";

  private ArgumentPlanner() {}

  /** Returns how a parameter is passed; empty if its Java type cannot stand for its C type. */
  static Optional<Passing> passing(
      CParameter parameter,
      JavaType java,
      Marks marks,
      Optional<CountExpression> written,
      HandleTypes handles) {
    if (parameter.type() instanceof CType.Pointer pointer) {
      Count count = count(pointer, parameter, marks, written);
      return handles
          .passing(pointer, java, marks, count)
          .or(() -> pointer(pointer, java, marks, count));
    }
    Optional<Primitive> primitive = Primitive.of(java);
    return PointerTypes.number(parameter.type())
        .filter(number -> primitive.filter(Primitive.values(number)::contains).isPresent())
        .map(number -> new Passing.Value(number, primitive.get()));
  }

  private static Optional<Passing> pointer(
      CType.Pointer pointer, JavaType java, Marks marks, Count count) {
    boolean isInput = pointer.targetConst();
    Optional<CScalar> number = PointerTypes.number(pointer);
    return switch (java.erasure()) {
      case "long" -> Optional.of(new Passing.Address());
      case SEGMENT -> Optional.of(new Passing.Segment());
      case BUFFER ->
          pointer.target() instanceof CType.Function
              ? Optional.empty()
              : Optional.of(new Passing.Buffer(number, isInput, count));
      case STRING ->
          PointerTypes.isText(pointer) ? Optional.of(new Passing.Text(count)) : Optional.empty();
      case STRING + "[]" -> PointerTypes.isTexts(pointer) ? texts(count, marks) : Optional.empty();
      default ->
          Primitive.ofArray(java)
              .filter(elements(pointer)::contains)
              .map(element -> new Passing.Elements(number, element, isInput, count));
    };
  }

  private static Optional<Passing> texts(Count count, Marks marks) {
    return Optional.of(
        count instanceof Count.Unknown
            ? new Passing.TextOut(marks.owned().map(Marks.Mark::value))
            : new Passing.Texts(count));
  }

  /** Returns the types of elements that an array for a pointer may have. */
  static List<Primitive> elements(CType.Pointer pointer) {
    if (PointerTypes.isVoid(pointer)) {
      return List.of(
          Primitive.BYTE,
          Primitive.SHORT,
          Primitive.CHAR,
          Primitive.INT,
          Primitive.LONG,
          Primitive.FLOAT,
          Primitive.DOUBLE);
    }
    return PointerTypes.number(pointer).map(Primitive::elements).orElse(List.of());
  }

  private static Count count(
      CType.Pointer pointer, CParameter parameter, Marks marks, Optional<CountExpression> written) {
    if (marks.countedBy().isPresent()) {
      return written.<Count>map(Count.Written::new).orElseGet(Count.Unknown::new);
    }
    if (parameter.length().isPresent() && PointerTypes.number(pointer).isPresent()) {
      return new Count.Fixed(parameter.length().getAsLong());
    }
    return isOneByDefault(pointer) ? new Count.Fixed(1) : new Count.Unknown();
  }

  /**
   * Returns whether a pointer is one to a single number, which C sets, unless something is said.
   */
  static boolean isOneByDefault(CType.Pointer pointer) {
    return !pointer.targetConst()
        && PointerTypes.number(pointer).filter(number -> number.maximumBits() > 8).isPresent();
  }

  /** Returns the Java types for a parameter of a C type, as source spells them; none if no type. */
  static List<String> allowed(CType type) {
    List<String> names = new ArrayList<>();
    if (type instanceof CType.Pointer pointer) {
      if (PointerTypes.isVoid(pointer)) {
        names.add("an array of numbers");
      } else {
        elements(pointer).forEach(element -> names.add(element.keyword() + "[]"));
      }
      if (PointerTypes.isText(pointer)) {
        names.add("String");
      }
      if (PointerTypes.isTexts(pointer)) {
        names.add("String[]");
      }
      if (pointer.target() instanceof CType.Named named && !named.isEnum()) {
        names.add("an interface with @COpaque(\"" + named + "\")");
      }
      if (!(pointer.target() instanceof CType.Function)) {
        names.add("ByteBuffer");
      }
      names.add("long");
      return names;
    }
    PointerTypes.number(type)
        .ifPresent(number -> Primitive.values(number).forEach(each -> names.add(each.keyword())));
    return names;
  }
}

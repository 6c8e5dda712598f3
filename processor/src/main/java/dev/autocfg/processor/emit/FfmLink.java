package dev.autocfg.processor.emit;

import dev.autocfg.language.c.CType;
import dev.autocfg.processor.binding.Argument;
import dev.autocfg.processor.binding.FunctionPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A C function as it is linked; methods that need the same share it.
 *
 * @param symbols the names under which libraries export it, the best first
 * @param declaration its declaration in C, for the reader
 * @param result the type of its result
 * @param parameters the types of its parameters
 * @param isOptional whether it may be absent
 * @param isCritical whether it takes heap memory
 * @param firstVariadic the index of the first variable argument
 * @param errno the error number that is kept
 */
record FfmLink(
    List<String> symbols,
    String declaration,
    CType result,
    List<CType> parameters,
    boolean isOptional,
    boolean isCritical,
    OptionalInt firstVariadic,
    Optional<String> errno) {

  /** Returns the link of a function's calls. */
  static FfmLink calling(FunctionPlan function) {
    List<CType> parameters = new ArrayList<>();
    for (Argument argument : function.arguments()) {
      parameters.add(argument.parameter().type());
    }
    return new FfmLink(
        function.symbols(),
        function.prototype().declaration(),
        function.prototype().result(),
        parameters,
        function.optional(),
        function.critical(),
        function.firstVariadic(),
        function.errno());
  }

  /** Returns the link of a function that frees what another one has given away. */
  static FfmLink freeing(String symbol) {
    CType.Pointer any = new CType.Pointer(new CType.VoidType(), false);
    return new FfmLink(
        List.of(symbol),
        "void " + symbol + "(void *)",
        new CType.VoidType(),
        List.of(any),
        false,
        false,
        OptionalInt.empty(),
        Optional.empty());
  }

  /** Returns all that a method needs. */
  static List<FfmLink> of(FunctionPlan function) {
    List<FfmLink> links = new ArrayList<>(List.of(calling(function)));
    function.freeing().forEach(name -> links.add(freeing(name)));
    return links;
  }
}

package dev.autocfg.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import dev.autocfg.processor.binding.FunctionPlan;
import dev.autocfg.processor.request.MethodRef;
import java.util.ArrayList;
import java.util.List;

/** The names that the code of one call uses. */
final class CallScope {
  private final FunctionPlan function;
  private final FfmNames members;
  private final FfmHelpers helpers;
  private final NameAllocator locals = new NameAllocator();
  private final List<String> parameters = new ArrayList<>();
  private final String arena;

  CallScope(FunctionPlan function, FfmNames members, FfmHelpers helpers) {
    this.function = function;
    this.members = members;
    this.helpers = helpers;
    FfmLink.of(function).forEach(link -> locals.newName(members.holder(link)));
    function.method().parameters().forEach(each -> parameters.add(locals.newName(each.name())));
    this.arena = locals.newName("arena");
  }

  FunctionPlan function() {
    return function;
  }

  MethodRef.Parameter parameter(int java) {
    return function.method().parameters().get(java);
  }

  /** Returns the variable of a Java parameter. */
  String variable(int java) {
    return parameters.get(java);
  }

  /**
   * Returns a new local variable: {@code lentKey} for {@code lent} and the parameter {@code key}.
   */
  String local(String what, int java) {
    String name = parameter(java).name();
    return locals.newName(what + Character.toUpperCase(name.charAt(0)) + name.substring(1));
  }

  /** Returns a new local variable. */
  String local(String name) {
    return locals.newName(name);
  }

  /** Returns the arena of the call. */
  String arena() {
    return arena;
  }

  /** Returns the name of a helper, which is emitted. */
  String helper(FfmHelper helper) {
    return helpers.use(helper);
  }

  /** Returns the name of the library. */
  String library() {
    return members.library();
  }

  FfmHelpers helpers() {
    return helpers;
  }

  /** Returns the handle of a function: {@code crypto_hash.HANDLE}. */
  CodeBlock handle(FfmLink link) {
    return CodeBlock.of("$L.HANDLE", members.holder(link));
  }

  /** Returns the class that holds the handle of this function. */
  String holder() {
    return members.holder(FfmLink.calling(function));
  }
}

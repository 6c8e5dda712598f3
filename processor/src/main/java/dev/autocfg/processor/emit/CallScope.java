package dev.autocfg.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.autocfg.processor.binding.FunctionPlan;
import dev.autocfg.processor.request.JavaType;
import dev.autocfg.processor.request.MethodRef;
import dev.autocfg.processor.request.OpaqueType;
import java.util.ArrayList;
import java.util.List;

/** The names that the code of one call uses. */
final class CallScope {
  private final FunctionPlan function;
  private final FfmNames members;
  private final FfmHelpers helpers;
  private final NameAllocator locals = new NameAllocator();
  private final List<String> parameters = new ArrayList<>();
  private final List<HandleCode> keepers = new ArrayList<>();
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

  /** Adds a handle that what the call returns may belong to, or come from. */
  void addKeeper(HandleCode handle) {
    keepers.add(handle);
  }

  /** Returns code that makes a handle of an address. */
  CodeBlock made(OpaqueType type, CodeBlock address, boolean isOwned) {
    return CodeBlock.of(
        "$T.made(new $L($L, $L, $L))",
        RuntimeTypes.NATIVE_HANDLE,
        members.handleClass(type),
        address,
        isOwned ? owner(type) : source(0),
        isOwned);
  }

  private CodeBlock owner(OpaqueType type) {
    for (HandleCode keeper : keepers) {
      if (type.owner().filter(keeper.type()::isNamed).isPresent()) {
        return CodeBlock.of("$L", keeper.used());
      }
    }
    return CodeBlock.of("null");
  }

  /** Returns the first handle from an index on that is not null. */
  private CodeBlock source(int from) {
    if (from == keepers.size()) {
      return CodeBlock.of("null");
    }
    HandleCode keeper = keepers.get(from);
    return keeper.isNullable() && from + 1 < keepers.size()
        ? CodeBlock.of("$L != null ? $L : $L", keeper.used(), keeper.used(), source(from + 1))
        : CodeBlock.of("$L", keeper.used());
  }

  /** Returns JavaPoet's name of a type of the method's signature. */
  TypeName type(JavaType type) {
    return members.type(type);
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

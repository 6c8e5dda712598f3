package dev.autocfg.processor.jdk;

import dev.autocfg.State;
import dev.autocfg.inspect.query.MemberReference;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** The look-up of members, as seen from the place of a probe. */
record MemberLookup(Elements elements, Access access, Certainty certainty, TypeLookup types) {
  LookupResult ask(MemberReference member, boolean inherited, Element from) {
    LookupResult owner = types.ask(member.owner(), from);
    if (!owner.isPresent()) {
      return owner;
    }
    TypeElement type = types.readable(member.owner(), from);
    Optional<Element> found = find(member, inherited, type);
    if (found.isEmpty()) {
      return LookupResult.settled(State.ABSENT, absent(member, type, inherited));
    }
    String refusal = access.memberRefusal(found.get(), from);
    if (!refusal.isEmpty()) {
      return LookupResult.settled(State.UNUSABLE, member + " " + refusal);
    }
    boolean isJdk = access.isJdk(type) || access.isJdk(found.get());
    return isJdk ? ofJdk(member, type, found.get()) : notJdk(member, type);
  }

  private LookupResult ofJdk(MemberReference member, TypeElement owner, Element found) {
    String reason = member + " is usable";
    return isCertain(member.isConstructor(), owner, found)
        ? LookupResult.usable(reason)
        : LookupResult.toConfirm(reason, use(member, found));
  }

  boolean isCertain(boolean creates, TypeElement owner, Element found) {
    return certainty.of(owner)
        && certainty.of(found)
        && !(creates && (owner.getModifiers().contains(Modifier.ABSTRACT) || isInner(owner)));
  }

  private static LookupResult notJdk(MemberReference member, TypeElement owner) {
    return member.isConstructor() && owner.getModifiers().contains(Modifier.ABSTRACT)
        ? LookupResult.settled(
            State.UNUSABLE, member.owner() + " is abstract, so nothing can create it")
        : LookupResult.settled(State.PRESENT, member + " is in this library or a dependency");
  }

  /** Looks into the type first: to list what it inherits takes far longer. */
  Optional<Element> find(MemberReference member, boolean inherited, TypeElement type) {
    Optional<Element> declared = find(member, members(false, type));
    return declared.isPresent() || !inherited || member.isConstructor()
        ? declared
        : find(member, members(true, type));
  }

  private static Optional<Element> find(MemberReference member, List<? extends Element> members) {
    for (Element element : members) {
      if (matches(member, element)) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  private List<? extends Element> members(boolean inherited, TypeElement type) {
    return inherited ? elements.getAllMembers(type) : type.getEnclosedElements();
  }

  private static boolean matches(MemberReference member, Element element) {
    if (!isNamed(member, element)) {
      return false;
    }
    if (element instanceof ExecutableElement method) {
      return member.parameters().equals(Optional.of(parameters(method)))
          && hasResult(member, method.getReturnType());
    }
    return element instanceof VariableElement && hasResult(member, element.asType());
  }

  private static boolean isNamed(MemberReference member, Element element) {
    if (member.isConstructor()) {
      return element.getKind() == ElementKind.CONSTRUCTOR;
    }
    boolean isRightKind = member.isField() == element instanceof VariableElement;
    return isRightKind && element.getSimpleName().contentEquals(member.name());
  }

  private static boolean hasResult(MemberReference member, TypeMirror type) {
    return member.result().isEmpty() || member.result().get().equals(TypeNames.erased(type));
  }

  private static List<String> parameters(ExecutableElement method) {
    return method.getParameters().stream()
        .map(parameter -> TypeNames.erased(parameter.asType()))
        .toList();
  }

  private String absent(MemberReference member, TypeElement type, boolean inherited) {
    String others =
        members(inherited, type).stream()
            .filter(element -> isNamed(member, element))
            .map(MemberLookup::described)
            .sorted()
            .collect(Collectors.joining(", "));
    String what = "there is no " + member;
    return others.isEmpty() ? what : what + "; there is " + others;
  }

  private static String described(Element element) {
    if (element instanceof ExecutableElement method) {
      String name = method.getSimpleName().toString().replace("<init>", "new");
      String result = TypeNames.erased(method.getReturnType());
      return name + "(" + String.join(", ", parameters(method)) + "):" + result;
    }
    return element.getSimpleName() + ":" + TypeNames.erased(element.asType());
  }

  /** Returns the use that the compiler has to confirm: {@code ((Type) null).name((int) 0);}. */
  static String use(MemberReference member, Element element) {
    boolean isStatic = element.getModifiers().contains(Modifier.STATIC);
    String owner = isStatic ? member.owner() : "((" + member.owner() + ") null)";
    if (element instanceof VariableElement) {
      return "Object use = " + owner + "." + member.name() + ";";
    }
    String arguments =
        parameters((ExecutableElement) element).stream()
            .map(MemberLookup::argument)
            .collect(Collectors.joining(", "));
    String call = member.isConstructor() ? creation(element) : owner + "." + member.name();
    return call + "(" + arguments + ");";
  }

  /** Returns {@code new Type}, or {@code ((Outer) null).new Inner}. */
  private static String creation(Element constructor) {
    TypeElement type = (TypeElement) constructor.getEnclosingElement();
    return isInner(type)
        ? "((" + type.getEnclosingElement() + ") null).new " + type.getSimpleName()
        : "new " + type.getQualifiedName();
  }

  private static boolean isInner(TypeElement type) {
    return type.getNestingKind() == NestingKind.MEMBER
        && !type.getModifiers().contains(Modifier.STATIC);
  }

  /** Returns an argument of just the type, so that no other overload is meant. */
  private static String argument(String type) {
    return switch (type) {
      case "boolean" -> "false";
      case "byte", "short", "char", "int", "long", "float", "double" -> "(" + type + ") 0";
      default -> "(" + type + ") null";
    };
  }
}

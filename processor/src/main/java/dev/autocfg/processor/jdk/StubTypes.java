package dev.autocfg.processor.jdk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** The types that a stub names: spelled as in source, and collected. */
final class StubTypes {
  private final Set<TypeElement> mentioned = new LinkedHashSet<>();

  /** Returns the types named so far. */
  Set<TypeElement> mentioned() {
    return mentioned;
  }

  /**
   * Returns a type as in source, with its arguments.
   *
   * @param owner the member that has it, for the message if the type does not exist
   */
  String spelled(TypeMirror type, Element owner) throws UntellableException {
    mention(type, owner);
    return TypeNames.full(type);
  }

  /** Returns an erased type as in source. */
  String erased(TypeMirror type, Element owner) throws UntellableException {
    mention(type, owner);
    return TypeNames.erased(type);
  }

  /** Returns types as in source, with commas between them. */
  String list(List<? extends TypeMirror> types, Element owner) throws UntellableException {
    List<String> spelled = new ArrayList<>();
    for (TypeMirror type : types) {
      spelled.add(spelled(type, owner));
    }
    return String.join(", ", spelled);
  }

  private void mention(TypeMirror type, Element owner) throws UntellableException {
    if (type.getKind() == TypeKind.ERROR) {
      throw new UntellableException(
          named(owner) + " names the type " + type + ", which does not exist yet");
    }
    if (type instanceof ArrayType array) {
      mention(array.getComponentType(), owner);
    } else if (type instanceof WildcardType wildcard) {
      mentionBounds(wildcard, owner);
    } else if (type instanceof IntersectionType intersection) {
      mentionAll(intersection.getBounds(), owner);
    } else if (type instanceof DeclaredType declared) {
      mentioned.add((TypeElement) declared.asElement());
      mentionAll(TypeNames.outer(declared).stream().toList(), owner);
      mentionAll(declared.getTypeArguments(), owner);
    }
  }

  private void mentionBounds(WildcardType wildcard, Element owner) throws UntellableException {
    if (wildcard.getExtendsBound() != null) {
      mention(wildcard.getExtendsBound(), owner);
    }
    if (wildcard.getSuperBound() != null) {
      mention(wildcard.getSuperBound(), owner);
    }
  }

  private void mentionAll(List<? extends TypeMirror> types, Element owner)
      throws UntellableException {
    for (TypeMirror type : types) {
      mention(type, owner);
    }
  }

  private static String named(Element owner) {
    return owner.getEnclosingElement() instanceof TypeElement type
        ? type.getQualifiedName() + "#" + owner.getSimpleName()
        : owner.toString();
  }
}

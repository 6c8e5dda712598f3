package dev.autocfg.processor.jdk;

import dev.autocfg.language.text.ConstantText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.SimpleAnnotationValueVisitor9;

/**
 * The value of an annotation's member, or an annotation, written as source. {@code toString()} of a
 * value is for humans, and differs from compiler to compiler.
 */
final class AnnotationText extends SimpleAnnotationValueVisitor9<String, Void> {
  private final Set<TypeElement> mentioned;

  /**
   * Creates a printer.
   *
   * @param mentioned takes the types that values mention
   */
  AnnotationText(Set<TypeElement> mentioned) {
    this.mentioned = mentioned;
  }

  @Override
  protected String defaultAction(Object constant, Void nothing) {
    return ConstantText.of(constant);
  }

  @Override
  public String visitEnumConstant(VariableElement constant, Void nothing) {
    TypeElement owner = (TypeElement) constant.getEnclosingElement();
    mentioned.add(owner);
    return owner.getQualifiedName() + "." + constant.getSimpleName();
  }

  @Override
  public String visitType(TypeMirror type, Void nothing) {
    TypeMirror component = type;
    while (component instanceof ArrayType array) {
      component = array.getComponentType();
    }
    if (component instanceof DeclaredType declared) {
      mentioned.add((TypeElement) declared.asElement());
    }
    return TypeNames.erased(type) + ".class";
  }

  @Override
  public String visitArray(List<? extends AnnotationValue> values, Void nothing) {
    return values.stream()
        .map(value -> value.accept(this, null))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  @Override
  public String visitAnnotation(AnnotationMirror annotation, Void nothing) {
    TypeElement type = (TypeElement) annotation.getAnnotationType().asElement();
    mentioned.add(type);
    return annotation.getElementValues().entrySet().stream()
        .map(entry -> entry.getKey().getSimpleName() + " = " + entry.getValue().accept(this, null))
        .collect(Collectors.joining(", ", "@" + type.getQualifiedName() + "(", ")"));
  }
}

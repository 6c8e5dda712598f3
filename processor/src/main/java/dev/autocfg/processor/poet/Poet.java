package dev.autocfg.processor.poet;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.autocfg.language.text.ConstantText;
import dev.autocfg.processor.request.TypeRef;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The parts that generated classes are put together from. */
public final class Poet {
  private Poet() {}

  /** Returns JavaPoet's name of a type. */
  public static ClassName name(TypeRef type) {
    List<String> names = type.simpleNames();
    return ClassName.get(
        type.packageName(), names.get(0), names.subList(1, names.size()).toArray(String[]::new));
  }

  /**
   * Returns a string literal, or an expression where it is too long for one. JavaPoet's own writes
   * line separators as they are, at which it breaks the line.
   */
  public static CodeBlock literal(String text) {
    return CodeBlock.of("$L", ConstantText.ofAnyLength(text));
  }

  /** Begins a package-private final class. */
  public static TypeSpec.Builder finalClass(String name) {
    return TypeSpec.classBuilder(name).addModifiers(Modifier.FINAL);
  }

  /** Begins a {@code private static final} field. */
  public static FieldSpec.Builder constant(TypeName type, String name) {
    return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
  }

  /** Begins a {@code static final} field, for the other nested classes. */
  public static FieldSpec.Builder sharedConstant(TypeName type, String name) {
    return FieldSpec.builder(type, name, Modifier.STATIC, Modifier.FINAL);
  }

  /** Begins a {@code private static} field. */
  public static FieldSpec.Builder staticField(TypeName type, String name) {
    return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC);
  }

  /** Begins a {@code private static final} nested class. */
  public static TypeSpec.Builder privateNested(String name) {
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
  }

  /** Begins a {@code private static} method. */
  public static MethodSpec.Builder privateStatic(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
  }

  /** Begins a public method that overrides one of an interface. */
  public static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }

  /** Begins a protected method that overrides one of a class. */
  public static MethodSpec.Builder protectedOverride(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED);
  }

  /**
   * Returns the text of a file with one class.
   *
   * @param comment the lines that begin the file, each with its {@code //}
   * @param generated the type of the annotation that marks generated code
   * @param generator its value; empty for no annotation
   */
  public static String render(
      String packageName,
      TypeSpec.Builder type,
      String comment,
      String generated,
      String generator) {
    if (!generator.isEmpty()) {
      type.addAnnotation(
          AnnotationSpec.builder(ClassName.bestGuess(generated))
              .addMember("value", "$L", literal(generator))
              .build());
    }
    return comment
        + JavaFile.builder(packageName, type.build())
            .skipJavaLangImports(true)
            .indent("  ")
            .build();
  }
}

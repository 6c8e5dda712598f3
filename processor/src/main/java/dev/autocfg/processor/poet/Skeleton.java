package dev.autocfg.processor.poet;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** The static classes that are generated, and their members, with one visibility. */
public record Skeleton(boolean isPublic) {
  /** Begins a class that is never instantiated. */
  public TypeSpec.Builder type(String name) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.FINAL)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    return isPublic ? type.addModifiers(Modifier.PUBLIC) : type;
  }

  /** Begins a constant. */
  public FieldSpec.Builder field(TypeName type, String name) {
    FieldSpec.Builder field = FieldSpec.builder(type, name);
    if (isPublic) {
      field.addModifiers(Modifier.PUBLIC);
    }
    return field.addModifiers(Modifier.STATIC, Modifier.FINAL);
  }

  /** Begins a static method. */
  public MethodSpec.Builder method(TypeName result, String name) {
    MethodSpec.Builder method = MethodSpec.methodBuilder(name).returns(result);
    if (isPublic) {
      method.addModifiers(Modifier.PUBLIC);
    }
    return method.addModifiers(Modifier.STATIC);
  }
}

package dev.autocfg.processor.emit;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** Begins the static classes that are generated, and their members, with one visibility. */
record Skeleton(boolean isPublic) {
  /** Begins a class that is never instantiated. */
  TypeSpec.Builder type(String name) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.FINAL)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    return isPublic ? type.addModifiers(Modifier.PUBLIC) : type;
  }

  FieldSpec.Builder field(TypeName type, String name) {
    FieldSpec.Builder field = FieldSpec.builder(type, name);
    if (isPublic) {
      field.addModifiers(Modifier.PUBLIC);
    }
    return field.addModifiers(Modifier.STATIC, Modifier.FINAL);
  }

  MethodSpec.Builder method(TypeName result, String name) {
    MethodSpec.Builder method = MethodSpec.methodBuilder(name).returns(result);
    if (isPublic) {
      method.addModifiers(Modifier.PUBLIC);
    }
    return method.addModifiers(Modifier.STATIC);
  }
}

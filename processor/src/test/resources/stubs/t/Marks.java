package t;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE_USE})
@Repeatable(Marks.All.class)
@interface Marks {
  Class<?>[] types() default {Bound[].class};

  Only[] only() default @Only;

  @Target({ElementType.METHOD, ElementType.TYPE_USE})
  @Retention(RetentionPolicy.RUNTIME)
  @interface All {
    Marks[] value();
  }

  @Target({})
  @interface Only {}
}

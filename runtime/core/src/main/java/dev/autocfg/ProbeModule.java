package dev.autocfg;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A probe for a module that code can use where the annotation is written.
 *
 * <p>Code in a named module must read the module. For other code the module must be resolved, by
 * default or by {@code --add-modules}. An incubator module is usable if the compiler accepts it;
 * the reason then mentions that the program must be started with {@code --add-modules} too.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Repeatable(ProbeModule.List.class)
public @interface ProbeModule {
  /**
   * Returns the probe's name: letters, digits, {@code _} and {@code -}; unique in the compilation.
   */
  String name();

  /** Returns the module's name: {@code java.net.http}. */
  String value();

  /** Returns a package that the module must export to this code; empty for none. */
  String exports() default "";

  /** The container of repeated annotations. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.TYPE, ElementType.PACKAGE})
  @interface List {
    /** Returns the annotations, in the order of the source. */
    ProbeModule[] value();
  }
}

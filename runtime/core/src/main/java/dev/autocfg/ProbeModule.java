package dev.autocfg;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks whether code where the annotation stands can use a module.
 *
 * <p>Code in a named module has to read it; other code sees it if it was resolved, by default or by
 * {@code --add-modules}. Incubator modules are usable where the compiler takes them; the reason
 * says that a run needs {@code --add-modules} too.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Repeatable(ProbeModule.List.class)
public @interface ProbeModule {
  /** Returns the probe's name, unique in the compilation: letters, digits, {@code _}, {@code -}. */
  String name();

  /** Returns the module's name: {@code java.net.http}. */
  String value();

  /** Returns a package that the module must export to the code here; empty for none. */
  String exports() default "";

  /** Holds several. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.TYPE, ElementType.PACKAGE})
  @interface List {
    /** Returns the probes. */
    ProbeModule[] value();
  }
}

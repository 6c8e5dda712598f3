package t;

/** An annotation. */
@interface Note {
  String value() default "a\n";

  Class<?>[] types() default {String.class};

  Color color() default Color.RED;

  long number() default 1L;
}

package dep;

/** An annotation. */
public @interface Mark {
  String value() default "";

  int[] numbers() default {};
}

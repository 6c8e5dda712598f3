package t;

/** Its superclass has no constructor without parameters. */
class Child extends Box<String, java.util.List<Object>> {
  Child() {
    super("child");
  }

  int size() {
    return 1;
  }
}

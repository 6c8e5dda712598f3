package t;

/** An enum with bodies, a constructor and an abstract method. */
enum Color {
  RED(1) {
    @Override
    int weight() {
      return 1;
    }
  },
  GREEN(2) {
    @Override
    int weight() {
      return 2;
    }
  };

  static final int COUNT = 2;
  final int code;

  Color(int code) {
    this.code = code;
  }

  abstract int weight();
}

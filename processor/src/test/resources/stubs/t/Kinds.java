package t;

import java.util.function.IntUnaryOperator;

enum Kinds implements IntUnaryOperator, Comparing<Kinds> {
  ONE {
    @Override
    public int applyAsInt(int x) {
      return 1;
    }

    @Override
    public <X> X compare(Kinds other, X x) {
      return x;
    }
  },
  TWO {
    @Override
    public int applyAsInt(int x) {
      return 2;
    }

    @Override
    public <X> X compare(Kinds other, X x) {
      return x;
    }
  };

  static final int COUNT = 2;
}

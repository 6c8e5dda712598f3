package t;

class Child extends other.Parent {
  Child() {
    super(1, "");
  }

  class Further extends Inside {}
}

// since: 17
package t;

/** A sealed class, its subclasses permitted by standing beside it. */
abstract sealed class Vehicle {
  abstract int wheels();
}

final class Car extends Vehicle {
  @Override
  int wheels() {
    return 4;
  }
}

non-sealed class Bike extends Vehicle {
  @Override
  int wheels() {
    return 2;
  }
}

package t;

import java.util.List;
import java.util.Map;

public class Generic<T> {
  class Inner {
    T value;

    class Deep<U extends T> {
      Map<T, U> both;
    }
  }

  static class Nested<T> {
    T value;
  }

  static Generic<String>.Inner make() {
    return null;
  }

  static Generic<String>.Inner.Deep<String> deep() {
    return null;
  }

  static Nested<Integer> nested() {
    return null;
  }

  List<? extends Bound> upper;
  List<? super Bound> lower;
  Generic<? extends Bound>.Inner around;
  Bound[][] arrays;

  static <E extends Exception & Marker> void failing() throws E {}

  static int over(Object any) {
    return 0;
  }

  static String over(String text) {
    return text;
  }

  static long over(Integer number) {
    return 0;
  }
}

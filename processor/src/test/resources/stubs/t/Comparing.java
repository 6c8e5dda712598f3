package t;

interface Comparing<T> {
  <X> X compare(T other, X x);
}

package t;

enum Plain {
  A,
  B
}

package ffmtest;

/** What the user writes. */
interface Libc {
  int abs(int value);

  int getpid();
}

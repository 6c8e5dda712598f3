package dev.autocfg.runtime;

/** Is a native interface. */
interface Echo {
  int echo(int value);
}

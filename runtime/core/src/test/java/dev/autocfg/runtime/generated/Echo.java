package dev.autocfg.runtime.generated;

/** A native interface. */
interface Echo {
  int echo(int value);
}

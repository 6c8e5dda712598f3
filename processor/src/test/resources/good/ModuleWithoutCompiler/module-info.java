module m {
  requires transitive dev.autocfg;

  exports t;
}

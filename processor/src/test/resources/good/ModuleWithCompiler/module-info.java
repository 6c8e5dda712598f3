module m {
  requires transitive dev.autocfg;
  requires static java.compiler;

  exports t;
}

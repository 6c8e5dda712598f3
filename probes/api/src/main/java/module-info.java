/** What users implement to ask a question of their own at compile time. */
module dev.autocfg.probes {
  requires transitive dev.autocfg;
  requires static org.jspecify; // @NullMarked, read by tools only

  exports dev.autocfg.probes;
}

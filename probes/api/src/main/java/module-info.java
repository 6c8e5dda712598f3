/** What users implement to ask a question of their own at compile time. */
module dev.autocfg.probes {
  requires transitive dev.autocfg;

  exports dev.autocfg.probes;
}

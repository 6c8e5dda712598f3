/** Asks what a machine offers: libraries, what they export, conditions over the answers. */
module dev.autocfg.probes {
  requires dev.autocfg;
  requires static info.picocli;

  exports dev.autocfg.probes;
  exports dev.autocfg.probes.c;
  exports dev.autocfg.probes.condition;
  exports dev.autocfg.probes.fact;
  exports dev.autocfg.probes.header;
  exports dev.autocfg.probes.library;
  exports dev.autocfg.probes.object;
  exports dev.autocfg.probes.pkgconfig;
  exports dev.autocfg.probes.text;
}

module half {
  requires dev.autocfg;
}

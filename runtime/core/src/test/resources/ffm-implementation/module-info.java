module ffmtest {
  requires dev.autocfg;
}

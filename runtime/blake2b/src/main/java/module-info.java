/** BLAKE2b (RFC 7693) by libsodium where it is usable, otherwise in Java. */
module dev.autocfg.blake2b {
  requires dev.autocfg;
  requires static java.compiler; // @Generated in the generated sources
  requires static org.jspecify; // @NullMarked, read by tools only

  exports dev.autocfg.blake2b;
}

/** A library that is a named module. */
module com.example.hashing {
  requires transitive dev.autocfg; // HashChoice.choice() returns a type of it.

  exports com.example.hashing;
}

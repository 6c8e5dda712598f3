package dev.autocfg.samples.consumers;

/** The reasons that users read, as docs/policy.md and docs/errors have them. */
final class Reasons {
  static final String NO_FFM =
      "this build has no com.example.hashing.SodiumNativeFfm: it was compiled on a JDK older than"
          + " 22, or without the library; compile it on JDK 22 or newer";

  private Reasons() {}

  static String noFfm(Jdk jdk) {
    return "this JDK "
        + jdk.feature()
        + " has no FFM (java.lang.foreign, final since JDK 22); run on JDK 22 or newer";
  }

  static String notGranted(boolean named) {
    return "the application does not grant native access; start java with --enable-native-access="
        + (named
            ? "com.example.hashing"
            : "ALL-UNNAMED, or put 'Enable-Native-Access: ALL-UNNAMED' into the manifest of the"
                + " jar that is started with java -jar");
  }
}

package dev.autocfg.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/** Real Mach-O and PE libraries, from jars on the class path whose bytes are pinned. */
public final class SodiumJars {
  private static final Set<String> PINNED =
      Set.of(
          // lazysodium-java 5.2.0
          "29b495c9ba2fbb7ce0c198f3df48efcba753d1a112c2e7a7078d7491a770d2b6",
          // multiplatform-crypto-libsodium-bindings-jvm 0.9.2
          "b0b91aae5fcb9a728d22b5aeeaa798f6eb2835a2d71b7e541f5a46e9a458b2e6");

  private SodiumJars() {}

  /** Returns a library's bytes by its path in one of the jars. */
  public static byte[] library(String path) throws IOException {
    URL url = SodiumJars.class.getClassLoader().getResource(path);
    JarURLConnection jar = (JarURLConnection) url.openConnection();
    assertTrue(
        PINNED.contains(sha256(Path.of(jar.getJarFile().getName()))),
        jar.getJarFile().getName() + " is not the jar that was pinned");
    try (InputStream in = url.openStream()) {
      return in.readAllBytes();
    }
  }

  private static String sha256(Path file) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}

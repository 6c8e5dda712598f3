package dev.autocfg.samples.b2sum;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The arguments of the command line as byte texts.
 *
 * <p>The JVM decodes arguments with the locale's charset, which loses invalid bytes. On Linux the
 * original bytes are read from the kernel; on other systems the decoded arguments are encoded
 * again.
 */
final class RawArguments {
  private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

  private RawArguments() {}

  /** Returns the arguments with their original bytes if the system provides these. */
  static List<String> asGiven(String[] decoded) {
    if (areUnambiguous(decoded)) {
      return List.of(decoded);
    }
    try {
      List<String> raw = tail(ByteText.of(Files.readAllBytes(COMMAND_LINE)), decoded.length);
      if (haveSameSkeleton(raw, decoded)) {
        return raw;
      }
    } catch (IOException e) {
      // No /proc: not Linux, or not mounted. The decoded arguments are all there is.
    }
    return encode(decoded, Charset.forName(System.getProperty("native.encoding", "UTF-8")));
  }

  /** ASCII survives decoding; '?' may stand for a byte that did not. */
  private static boolean areUnambiguous(String[] decoded) {
    for (String argument : decoded) {
      if (!ByteText.isAscii(argument) || argument.indexOf('?') >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns the last {@code count} of the NUL-terminated strings, or all if there are fewer. */
  private static List<String> tail(String commandLine, int count) {
    List<String> all = new ArrayList<>();
    for (int start = 0; start < commandLine.length(); ) {
      int end = commandLine.indexOf('\0', start);
      end = end < 0 ? commandLine.length() : end;
      all.add(commandLine.substring(start, end));
      start = end + 1;
    }
    return all.subList(Math.max(0, all.size() - count), all.size());
  }

  /**
   * Returns whether the raw arguments match the decoded ones. They do not if the command line has
   * an argument file or belongs to a program that embeds the JVM.
   */
  private static boolean haveSameSkeleton(List<String> raw, String[] decoded) {
    if (raw.size() != decoded.length) {
      return false;
    }
    for (int i = 0; i < decoded.length; i++) {
      if (!skeleton(raw.get(i)).equals(skeleton(decoded[i]))) {
        return false;
      }
    }
    return true;
  }

  /** Returns the characters that are the same in every charset on Linux. */
  private static String skeleton(String text) {
    StringBuilder ascii = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80 && c != '?') {
        ascii.append(c);
      }
    }
    return ascii.toString();
  }

  private static List<String> encode(String[] decoded, Charset charset) {
    Charset lossless = charset.newEncoder().canEncode('\u00fc') ? charset : StandardCharsets.UTF_8;
    List<String> texts = new ArrayList<>(decoded.length);
    for (String argument : decoded) {
      texts.add(ByteText.of(argument.getBytes(lossless)));
    }
    return texts;
  }
}

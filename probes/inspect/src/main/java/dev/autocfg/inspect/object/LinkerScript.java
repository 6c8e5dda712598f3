package dev.autocfg.inspect.object;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.autocfg.internal.Bytes;
import dev.autocfg.internal.ObjectFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;

/**
 * A text linker script, such as {@code libc.so} of glibc.
 *
 * <p>Source: the manual of GNU ld, "Commands Dealing with Files" and "Implicit Linker Scripts".
 *
 * @param members the files of {@code INPUT}, {@code GROUP} and {@code AS_NEEDED}, in order and as
 *     written: a path, a name, or {@code -lname}
 */
record LinkerScript(List<String> members) {
  /** Real scripts have about 300 bytes. */
  static final int LARGEST = 64 << 10;

  private static final int MOST_MEMBERS = 64;

  LinkerScript {
    members = List.copyOf(members);
  }

  static LinkerScript read(Bytes file) throws ObjectFileException {
    byte[] bytes = Bytes.read(file, 0, (int) Math.min(LARGEST, file.size())).array();
    return parse(new String(bytes, ISO_8859_1));
  }

  static LinkerScript parse(String text) {
    List<String> members = new ArrayList<>();
    String command = "";
    int depth = 0;
    StringTokenizer tokens = new StringTokenizer(withoutComments(text), " \t\r\n(),;\"", true);
    while (tokens.hasMoreTokens() && members.size() < MOST_MEMBERS) {
      String token = tokens.nextToken();
      if (token.equals("(")) {
        depth++;
      } else if (token.equals(")")) {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && token.length() > 1) {
        command = token.toUpperCase(Locale.ROOT);
      } else if (names(command) && token.length() > 1 && !token.equals("AS_NEEDED")) {
        members.add(token);
      }
    }
    return new LinkerScript(members);
  }

  private static boolean names(String command) {
    return command.equals("INPUT") || command.equals("GROUP");
  }

  private static String withoutComments(String text) {
    StringBuilder rest = new StringBuilder();
    int from = 0;
    while (true) {
      int start = text.indexOf("/*", from);
      int end = start < 0 ? -1 : text.indexOf("*/", start + 2);
      if (end < 0) {
        return rest.append(text, from, start < 0 ? text.length() : start).toString();
      }
      rest.append(text, from, start).append(' ');
      from = end + 2;
    }
  }
}

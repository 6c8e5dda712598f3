package dev.autocfg.inspect.object;

import dev.autocfg.internal.Bytes;
import dev.autocfg.internal.FileSignature;
import dev.autocfg.internal.ObjectFileException;
import java.util.List;

/** Words for a file that is no library, and what it is instead. */
final class NotALibrary {
  private NotALibrary() {}

  /** Returns a refusal; that of a linker script names the libraries it stands for. */
  static ObjectFileException of(Bytes file, byte[] head) throws ObjectFileException {
    String words = FileSignature.describe(head);
    if (FileSignature.isText(head) && file.size() <= LinkerScript.LARGEST) {
      List<String> members = LinkerScript.read(file).members();
      words += members.isEmpty() ? "" : "; it stands for " + String.join(", ", members);
    }
    return of(words);
  }

  static ObjectFileException of(String words) {
    return new ObjectFileException(ObjectFileException.Kind.NOT_A_LIBRARY, words);
  }

  /** Returns a refusal of a library for other machines. */
  static ObjectFileException otherArchitecture(String theirs, String wanted) {
    return new ObjectFileException(
        ObjectFileException.Kind.OTHER_ARCHITECTURE, "is for " + theirs + ", not " + wanted);
  }
}

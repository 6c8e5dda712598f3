package dev.autocfg.language.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parser for the type specifiers and qualifiers of a declaration, in any order (C11 6.7p1). */
final class Specifiers {
  private final CCursor cursor;
  private final CToken first;
  private final List<String> words = new ArrayList<>();
  private Optional<CType> named = Optional.empty();
  private boolean isConst;

  private Specifiers(CCursor cursor) {
    this.cursor = cursor;
    first = cursor.peek();
  }

  /**
   * A type without stars.
   *
   * @param first its first token
   */
  record Base(CType type, boolean isConst, CToken first) {}

  static Base read(CCursor cursor) throws CPrototypeException {
    Specifiers specifiers = new Specifiers(cursor);
    while (specifiers.takeOne()) {}
    return new Base(specifiers.type(), specifiers.isConst, specifiers.first);
  }

  /** Takes the next word if it belongs to the type; the first other word is the name. */
  private boolean takeOne() throws CPrototypeException {
    CToken word = cursor.peek();
    if (!word.isWord()) {
      return false;
    }
    if (cursor.take("const")) {
      isConst = true;
      return true;
    }
    refuse(word);
    if (named.isEmpty() && words.isEmpty() && !CWords.isSpecifier(word.text())) {
      named = Optional.of(CWords.isTag(word.text()) ? tagged() : typedef());
      return true;
    }
    return takeSpecifier(word);
  }

  private void refuse(CToken word) throws CPrototypeException {
    Optional<String> refusal = CWords.refusal(word.text());
    if (refusal.isPresent()) {
      throw CFaults.expected("a type", word, refusal.get());
    }
  }

  private boolean takeSpecifier(CToken word) throws CPrototypeException {
    if (!CWords.isType(word.text())) {
      return false;
    }
    if (named.isPresent() || !CWords.isSpecifier(word.text())) {
      throw twoTypes(word);
    }
    words.add(cursor.next().text());
    return true;
  }

  private CPrototypeException twoTypes(CToken second) {
    if (named.isPresent() && CWords.isName(first.text())) {
      String hint = CWords.hint(first.text(), "macros are not expanded; leave it out");
      return CFaults.at(first, "expected a type, found " + first.shown() + hint);
    }
    return CFaults.expected("a name, \"*\", \",\" or \")\" after the type", second);
  }

  private CType tagged() throws CPrototypeException {
    String keyword = cursor.next().text();
    CToken tag = cursor.peek();
    if (!tag.isWord() || !CWords.isName(tag.text())) {
      throw CFaults.expected("a name after \"" + keyword + "\"", tag);
    }
    return new CType.Named(keyword + " " + cursor.next().text());
  }

  private CType typedef() {
    String word = cursor.next().text();
    return CWords.typedef(word)
        .<CType>map(CType.Scalar::new)
        .orElseGet(() -> new CType.Named(word));
  }

  private CType type() throws CPrototypeException {
    if (named.isPresent()) {
      return named.get();
    }
    if (words.isEmpty()) {
      throw CFaults.expected("a type", cursor.peek());
    }
    if (words.equals(List.of("void"))) {
      return new CType.VoidType();
    }
    return new CType.Scalar(CWords.scalar(words).orElseThrow(this::noType));
  }

  private CPrototypeException noType() {
    String spelled = String.join(" ", words);
    boolean longDouble = spelled.equals("long double") || spelled.equals("double long");
    String why = longDouble ? "java.lang.foreign has no layout for it" : "C has no such type";
    return CFaults.at(first, "expected a type, found \"" + spelled + "\" (" + why + ")");
  }
}

package dev.autocfg.processor.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads what a source says of itself: package, imports of {@code @When}, types (JLS 7.3).
 *
 * <p>It reads any text to its end; what is no Java comes out as a source without types.
 */
final class HeaderParser {
  /** The byte order mark; the compiler refuses it, if the source gets that far. */
  private static final String MARK = "\uFEFF";

  private static final String HOME = "dev.autocfg";
  private static final String SIMPLE = "When";
  private static final String QUALIFIED = HOME + "." + SIMPLE;
  private static final Set<String> TYPE_WORDS = Set.of("class", "interface", "enum", "record");

  private final Tokens tokens;
  private String packageName = "";
  private int packageLine = 1;
  private final List<String> imports = new ArrayList<>();
  private final List<Header.Declared> types = new ArrayList<>();
  private final List<Literal> conditions = new ArrayList<>();

  private HeaderParser(String text) {
    this.tokens = new Tokens(text.startsWith(MARK) ? text.substring(1) : text);
  }

  static Header parse(String text) {
    HeaderParser parser = new HeaderParser(text);
    while (!parser.tokens.peek().isEnd()) {
      parser.part();
    }
    return new Header(parser.packageName, parser.packageLine, parser.types, parser.conditions);
  }

  private void part() {
    Token token = tokens.peek();
    if (token.is("{") || token.is("(") || token.is("[")) {
      tokens.skipBrackets();
      return;
    }
    tokens.take();
    if (token.is("package") && types.isEmpty()) {
      packageLine = token.line();
      packageName = tokens.name();
    } else if (token.is("import") && types.isEmpty()) {
      readImport();
    } else if (token.is("@")) {
      annotation(token.line());
    } else if (TYPE_WORDS.contains(token.text()) && tokens.peek().isWord()) {
      type();
    }
  }

  /** Notes {@code a.b.C}, {@code a.b.*}, and {@code import module a.b} as {@code a.b.*}. */
  private void readImport() {
    if (tokens.take("static")) {
      tokens.name();
      return;
    }
    boolean isModule = tokens.take("module") && !tokens.peek().is(".");
    String name = tokens.name();
    imports.add(isModule ? name + ".*" : name);
  }

  private void annotation(int line) {
    if (tokens.take("interface")) {
      type();
      return;
    }
    boolean isWhen = isWhen(tokens.name());
    if (isWhen && types.isEmpty()) {
      conditions.add(Literal.read(tokens, line));
    } else if (tokens.peek().is("(")) {
      tokens.skipBrackets();
    }
  }

  private boolean isWhen(String name) {
    if (!name.equals(SIMPLE)) {
      return name.equals(QUALIFIED);
    }
    for (String imported : imports) {
      if (imported.endsWith("." + SIMPLE)) {
        return imported.equals(QUALIFIED);
      }
    }
    return packageName.equals(HOME) || imports.contains(HOME + ".*");
  }

  /** Reads a type from its name to the end of its body, which no other type follows unseen. */
  private void type() {
    Token name = tokens.take();
    types.add(new Header.Declared(name.text(), name.line()));
    while (!tokens.peek().isEnd() && !tokens.peek().is("{")) {
      if (tokens.peek().is("(") || tokens.peek().is("[")) {
        tokens.skipBrackets();
      } else {
        tokens.take();
      }
    }
    tokens.skipBrackets();
  }
}

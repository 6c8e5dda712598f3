package dev.autocfg.language.java;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A parser for the package declaration, the imports and the top-level types of a source (JLS 7.3).
 *
 * <p>It reads any text to its end without failing.
 */
final class SourceHeaderParser {
  /** Skipped here; the compiler rejects it if the source joins the compilation. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final String HOME = "dev.autocfg";
  private static final String SIMPLE = "When";
  private static final String QUALIFIED = HOME + "." + SIMPLE;
  private static final Set<String> TYPE_WORDS = Set.of("class", "interface", "enum", "record");

  private final JavaCursor tokens;
  private String packageName = "";
  private int packageLine = 1;
  private final List<String> imports = new ArrayList<>();
  private final List<SourceHeader.DeclaredType> types = new ArrayList<>();
  private final List<SourceHeader.WhenValue> conditions = new ArrayList<>();

  SourceHeaderParser(String text) {
    this.tokens = new JavaCursor(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
  }

  SourceHeader parse() {
    while (!tokens.peek().isEnd()) {
      part();
    }
    return new SourceHeader(packageName, packageLine, types, conditions);
  }

  private void part() {
    JavaToken token = tokens.peek();
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

  /** Records {@code a.b.C}, {@code a.b.*}, and {@code import module a.b} as {@code a.b.*}. */
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
      conditions.add(new SourceHeader.WhenValue(AnnotationValue.read(tokens), line));
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

  /** Reads a type from its name to the end of its body. */
  private void type() {
    JavaToken name = tokens.take();
    types.add(new SourceHeader.DeclaredType(name.text(), name.line()));
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

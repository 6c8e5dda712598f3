package dev.autocfg.inspect.query;

import dev.autocfg.internal.VersionRange;
import dev.autocfg.language.c.CExpression;
import dev.autocfg.language.c.CPrototypeException;
import dev.autocfg.language.text.JavaLiteral;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes queries as what {@code Json} writes, and reads them back. The members are named as those
 * of the annotations; what has its default is left out. A custom probe's {@code kind} is {@code
 * probeKind}, as {@code kind} is the kind of query.
 */
public final class QueryJson {
  private QueryJson() {}

  /** Returns the members of a query, its kind first. */
  public static Map<String, Object> write(Query query) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("kind", query.kind().word());
    query.accept(new Writer(members));
    return members;
  }

  /**
   * Reads a query.
   *
   * @throws IllegalArgumentException if it is malformed, saying how
   */
  public static Query read(Map<?, ?> members) {
    return new Members(members).query();
  }

  private record Writer(Map<String, Object> to)
      implements Query.Visitor<Void>, CompilerQuery.Visitor<Void> {
    private Void put(String member, Object value) {
      boolean isDefault =
          value.equals("") || value.equals(List.of()) || value.equals(false) || value.equals(0);
      if (!isDefault) {
        to.put(member, value);
      }
      return null;
    }

    private Void literal(Optional<JavaLiteral> literal) {
      return put("defaultValue", literal.map(JavaLiteral::expression).orElse(""));
    }

    @Override
    public Void compiler(CompilerQuery query) {
      return query.ask(this);
    }

    @Override
    public Void type(TypeQuery query) {
      return put("value", query.value());
    }

    @Override
    public Void member(MemberQuery query) {
      put("value", query.value().toString());
      if (!query.inherited()) {
        to.put("inherited", false);
      }
      return null;
    }

    @Override
    public Void module(ModuleQuery query) {
      put("value", query.value());
      return put("exports", query.exports());
    }

    @Override
    public Void subtype(SubtypeQuery query) {
      put("value", query.value());
      return put("of", query.of());
    }

    @Override
    public Void constant(ConstantQuery query) {
      put("value", query.value().toString());
      return literal(query.defaultValue());
    }

    @Override
    public Void snippet(SnippetQuery query) {
      put(query.snippet().member(), query.snippet().text());
      put("imports", query.snippet().imports());
      return put("syntaxSince", query.snippet().syntaxSince());
    }

    @Override
    public Void release(ReleaseQuery query) {
      return put("value", query.value().toString());
    }

    @Override
    public Void library(LibraryQuery query) {
      put("pkgConfig", query.shownPackage());
      put("version", query.version().toString());
      put("versionFunction", query.versionFunction());
      put("sonames", query.shownSonames());
      put("symbols", query.symbols());
      put("sonameVersions", query.sonameVersions().texts());
      put("versionHeader", query.versionHeader().map(VersionHeader::toString).orElse(""));
      return put("includeDependencies", query.includeDependencies());
    }

    @Override
    public Void header(HeaderQuery query) {
      put(query.hasValue() ? "value" : "declares", query.subject().text());
      put("headers", query.unit().headers());
      put("defines", query.unit().defines());
      put("library", query.unit().library());
      put("pkgConfig", query.unit().pkgConfig());
      return literal(query.defaultValue());
    }

    @Override
    public Void custom(CustomQuery query) {
      put("probeKind", query.probeKind());
      return put("value", query.value());
    }
  }

  private record Members(Map<?, ?> from) {
    Query query() {
      Query.Kind kind =
          Query.Kind.of(text("kind")).orElseThrow(() -> malformed("kind", text("kind")));
      return switch (kind) {
        case TYPE -> new TypeQuery(text("value"));
        case MEMBER -> new MemberQuery(member(), !Boolean.FALSE.equals(from.get("inherited")));
        case MODULE -> new ModuleQuery(text("value"), text("exports"));
        case SUBTYPE -> new SubtypeQuery(text("value"), text("of"));
        case CONSTANT -> new ConstantQuery(member(), literal());
        case SNIPPET -> new SnippetQuery(snippet());
        case RELEASE -> new ReleaseQuery(VersionRange.parse(text("value")));
        case LIBRARY -> library();
        case HEADER -> header();
        case CUSTOM -> new CustomQuery(text("probeKind"), texts("value"));
      };
    }

    private LibraryQuery library() {
      String header = text("versionHeader");
      List<String> rows = texts("sonameVersions");
      rows.stream()
          .filter(row -> !SonameTable.isRow(row))
          .findFirst()
          .ifPresent(
              row -> {
                throw malformed("sonameVersions", row);
              });
      if (!header.isEmpty() && VersionHeader.parse(header).isEmpty()) {
        throw malformed("versionHeader", header);
      }
      return new LibraryQuery(
          text("pkgConfig"),
          VersionRange.parse(text("version")),
          text("versionFunction"),
          texts("sonames"),
          texts("symbols"),
          SonameTable.parse(rows),
          VersionHeader.parse(header),
          Boolean.TRUE.equals(from.get("includeDependencies")));
    }

    /** What stands here reaches a C compiler, so it is checked as the annotation's members are. */
    private HeaderQuery header() {
      boolean hasValue = !text("value").isEmpty();
      HeaderUnit unit =
          new HeaderUnit(texts("headers"), texts("defines"), text("library"), text("pkgConfig"));
      HeaderRules.faults(unit).stream()
          .findFirst()
          .ifPresent(
              fault -> {
                throw malformed("headers, defines or pkgConfig", fault);
              });
      try {
        return new HeaderQuery(
            unit,
            hasValue ? HeaderQuery.Form.VALUE : HeaderQuery.Form.DECLARES,
            hasValue ? CExpression.parse(text("value")) : CExpression.declared(text("declares")),
            literal());
      } catch (CPrototypeException e) {
        throw new IllegalArgumentException(e.getMessage(), e);
      }
    }

    private Snippet snippet() {
      for (Snippet.Kind kind : Snippet.Kind.values()) {
        if (!text(kind.member()).isEmpty()) {
          int since = from.get("syntaxSince") instanceof BigDecimal number ? number.intValue() : 0;
          return new Snippet(kind, text(kind.member()), texts("imports"), since);
        }
      }
      throw malformed("expression", "");
    }

    private MemberReference member() {
      return MemberReference.parse(text("value"))
          .orElseThrow(() -> malformed("value", text("value")));
    }

    private Optional<JavaLiteral> literal() {
      String text = text("defaultValue");
      Optional<JavaLiteral> literal = JavaLiteral.parse(text);
      if (!text.isEmpty() && literal.isEmpty()) {
        throw malformed("defaultValue", text);
      }
      return literal;
    }

    private String text(String member) {
      Object value = from.get(member);
      if (value == null) {
        return "";
      }
      if (value instanceof String text) {
        return text;
      }
      throw malformed(member, value);
    }

    private List<String> texts(String member) {
      Object value = from.get(member);
      List<String> texts = new ArrayList<>();
      if (value instanceof List<?> list) {
        for (Object item : list) {
          if (!(item instanceof String text)) {
            throw malformed(member, item);
          }
          texts.add(text);
        }
      } else if (value != null) {
        throw malformed(member, value);
      }
      return texts;
    }

    private static IllegalArgumentException malformed(String member, Object value) {
      return new IllegalArgumentException("malformed " + member + " in a question: " + value);
    }
  }
}

package dev.autocfg.inspect.query;

import dev.autocfg.internal.VersionRange;
import dev.autocfg.language.c.CExpression;
import dev.autocfg.language.c.CPrototypeException;
import dev.autocfg.language.text.JavaLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One or more queries of each kind, with and without what has a default. */
public final class Queries {
  private static final List<HeaderUnit> UNITS =
      List.of(
          new HeaderUnit(List.of("a.h"), List.of(), "", ""),
          new HeaderUnit(List.of("sys/a.h", "b++.h"), List.of(), "own", ""),
          new HeaderUnit(List.of("a.h"), List.of("A", "B=1+2"), "own", "libown-2"));

  private Queries() {}

  /** Returns the queries, no two of which are the same question. */
  public static List<Query> all() {
    List<Query> all = new ArrayList<>();
    all.add(new TypeQuery("java.lang.foreign.Linker"));
    all.add(new ModuleQuery("java.net.http", ""));
    all.add(new ModuleQuery("java.net.http", "java.net.http"));
    all.add(new SubtypeQuery("a.B", "a.C"));
    MemberReference method =
        MemberReference.parse("Thread#of(int[], String...):void").orElseThrow();
    all.add(new MemberQuery(method, true));
    all.add(new MemberQuery(method, false));
    MemberReference field = MemberReference.parse("Integer#MAX_VALUE").orElseThrow();
    all.add(new ConstantQuery(field, Optional.empty()));
    for (String literal : List.of("1", "1L", "1.0", "\"a\\\"\\n\\u0141\"", "'x'", "false")) {
      all.add(new ConstantQuery(field, JavaLiteral.parse(literal)));
    }
    for (Snippet.Kind kind : Snippet.Kind.values()) {
      all.add(new SnippetQuery(new Snippet(kind, "a();\n// end", List.of(), 0)));
      all.add(new SnippetQuery(new Snippet(kind, "a();", List.of("java.util.*"), 21)));
    }
    all.add(new ReleaseQuery(VersionRange.parse(">=17, <22")));
    all.add(new CustomQuery("musl", List.of()));
    all.add(new CustomQuery("musl", List.of("a", "")));
    libraries(all);
    headers(all);
    return all;
  }

  private static void libraries(List<Query> all) {
    for (String pkgConfig : List.of("", "libx")) {
      for (String version : List.of("", ">=1.0, <2")) {
        for (String rows : List.of("", "liba.so.[1-2] = 1..2", "liba.so.1 = 3", "liba.so = 1..")) {
          for (String header : List.of("", "x/v.h#X_V")) {
            for (boolean dependencies : List.of(false, true)) {
              all.add(
                  new LibraryQuery(
                      pkgConfig,
                      VersionRange.parse(version),
                      version.isEmpty() ? "" : "a_version",
                      List.of("liba.so.1", "liba.so"),
                      List.of("a", "b"),
                      SonameTable.parse(rows.isEmpty() ? List.of() : List.of(rows)),
                      VersionHeader.parse(header),
                      dependencies));
            }
          }
        }
      }
    }
  }

  private static void headers(List<Query> all) {
    try {
      for (HeaderUnit unit : UNITS) {
        for (String value : List.of("N", "sizeof(struct s)", "\" in C, by x.h?\"", "f(1) + 'a'")) {
          all.add(header(unit, CExpression.parse(value), Optional.empty()));
          all.add(header(unit, CExpression.parse(value), JavaLiteral.parse("7L")));
        }
        CExpression name = CExpression.declared("struct s");
        all.add(new HeaderQuery(unit, HeaderQuery.Form.DECLARES, name, Optional.empty()));
      }
    } catch (CPrototypeException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HeaderQuery header(
      HeaderUnit unit, CExpression value, Optional<JavaLiteral> literal) {
    return new HeaderQuery(unit, HeaderQuery.Form.VALUE, value, literal);
  }
}

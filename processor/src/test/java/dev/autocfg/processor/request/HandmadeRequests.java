package dev.autocfg.processor.request;

import dev.autocfg.inspect.query.AskingPackage;
import dev.autocfg.inspect.query.Query;
import dev.autocfg.processor.report.Position;
import java.util.List;
import java.util.Map;

/** Requests without a compiler, in the package {@code t}. */
public final class HandmadeRequests {
  private HandmadeRequests() {}

  /** Returns a probe on {@code t.Foo}. */
  public static ProbeRequest probe(String name, Query query) {
    return new ProbeRequest(
        name,
        query,
        List.of(),
        new AskingPackage("", "t"),
        element("t.Foo"),
        Position.NOWHERE,
        Map.of());
  }

  /** Returns a request for the constants of a type. */
  public static CfgRequest config(String simpleName, ProbeRequest... probes) {
    return new CfgRequest(
        element("t." + simpleName),
        new GeneratedName("", "t", simpleName, false),
        simpleName + "Cfg",
        List.of(probes),
        Position.NOWHERE);
  }

  /** Returns a candidate for {@code t.Foo}. */
  public static CandidateRequest candidate(String simpleName, String when, int rank) {
    return new CandidateRequest(
        type(simpleName),
        type("Foo"),
        new GeneratedName("", "t", "Foo", false),
        new CandidateRequest.Shape(false, false, true, true, true, true, true),
        when,
        List.of(),
        rank,
        List.of(),
        Position.NOWHERE,
        Position.NOWHERE,
        Position.NOWHERE,
        Position.NOWHERE);
  }

  private static TypeRef type(String simpleName) {
    return new TypeRef("t", List.of(simpleName), "", false);
  }

  private static ElementName element(String name) {
    return new ElementName("", false, name);
  }
}

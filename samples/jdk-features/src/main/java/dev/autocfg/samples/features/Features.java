package dev.autocfg.samples.features;

import dev.autocfg.Autocfg;
import dev.autocfg.ProbeConstant;
import dev.autocfg.ProbeMember;
import dev.autocfg.ProbeSnippet;
import dev.autocfg.ProbeSubtype;

/** The probes of this library: API and language features of the JDK that it is compiled for. */
@Autocfg
@ProbeMember(
    name = "virtualThreads",
    value = "java.util.concurrent.Executors#newVirtualThreadPerTaskExecutor()")
@ProbeSubtype(name = "sequenced", value = "java.util.List", of = "java.util.SequencedCollection")
@ProbeSnippet(
    name = "structured", // A preview API, usable only with --enable-preview.
    imports = "java.util.concurrent.StructuredTaskScope",
    statements = "try (var scope = StructuredTaskScope.open()) { scope.join(); }")
@ProbeSnippet(
    name = "recordPatterns",
    syntaxSince = 21,
    declaration =
        "record Point(int x, int y) {}"
            + " static int x(Object o) { return o instanceof Point(int x, int y) ? x : 0; }")
@ProbeConstant(name = "tau", value = "java.lang.Math#TAU", defaultValue = "6.283185307179586")
interface Features {}

package dev.autocfg.inspect.header;

import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.inspect.library.Machine;
import dev.autocfg.inspect.process.Child;
import dev.autocfg.inspect.query.HeaderQuery;
import dev.autocfg.inspect.query.HeaderUnit;
import dev.autocfg.internal.Platform;
import dev.autocfg.language.c.CExpression;
import dev.autocfg.language.c.CPrototypeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A machine with the test's headers, which a {@code .pc} file names. */
final class Headers {
  /** So long that no working compiler meets it on a slow machine. */
  static final Child.Limits PATIENT = new Child.Limits(Duration.ofMinutes(20), 4 << 20);

  private final Path root;
  private final Map<String, String> variables = new HashMap<>();

  Headers(Path root) throws IOException {
    this.root = root;
    variables.put("PATH", System.getenv("PATH"));
    variables.put("PKG_CONFIG_PATH", root.toString());
    pc("-I" + root.resolve("include"));
  }

  Headers set(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  Headers pc(String cflags) throws IOException {
    Files.writeString(
        root.resolve("own.pc"),
        "Name: own\nDescription: own\nVersion: 1\nCflags: " + cflags + "\n");
    return this;
  }

  Headers header(String name, String text) throws IOException {
    Path file = root.resolve("include").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** Writes a script to take for the compiler. */
  String compiler(String script) throws IOException {
    Path file = Files.writeString(root.resolve("cc.sh"), "#!/bin/sh\n" + script + "\n");
    if (!file.toFile().setExecutable(true)) {
      throw new IOException("cannot make " + file + " a program");
    }
    return file.toString();
  }

  Machine machine() {
    return machine(Platform.current());
  }

  Machine machine(Platform platform) {
    return new Machine(platform, Path.of("/"), variables::get);
  }

  HeaderProbe probe() {
    return probe("", PATIENT);
  }

  HeaderProbe probe(String compiler, Child.Limits limits) {
    return probe(machine(), compiler, limits);
  }

  HeaderProbe probe(Machine machine, String compiler, Child.Limits limits) {
    return new HeaderProbe(machine, compiler, variables.get("PATH"), limits);
  }

  static HeaderRequest value(String name, String header, String expression) {
    return request(name, HeaderQuery.Form.VALUE, header, expression);
  }

  static HeaderRequest declares(String name, String header, String subject) {
    return request(name, HeaderQuery.Form.DECLARES, header, subject);
  }

  static HeaderRequest request(String name, HeaderQuery.Form form, String header, String subject) {
    HeaderUnit unit = new HeaderUnit(List.of(header), List.of(), "own", "own");
    try {
      return new HeaderRequest(
          name,
          new HeaderQuery(
              unit,
              form,
              form == HeaderQuery.Form.VALUE
                  ? CExpression.parse(subject)
                  : CExpression.declared(subject),
              Optional.empty()));
    } catch (CPrototypeException e) {
      throw new IllegalArgumentException(e);
    }
  }

  Fact ask(HeaderRequest request) {
    return probe().probe(List.of(request)).get(request.name());
  }
}

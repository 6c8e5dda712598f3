package dev.autocfg.command;

import dev.autocfg.inspect.pkgconfig.PkgConfigTool;
import dev.autocfg.internal.Platform;
import dev.autocfg.internal.Root;
import dev.autocfg.language.text.Json;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The command that answers as pkgconf does. */
final class PkgConfigCommand {
  private final PrintWriter out;
  private final PrintWriter err;

  PkgConfigCommand(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  int run(String[] arguments) {
    List<String> rest = new ArrayList<>(Arrays.asList(arguments).subList(1, arguments.length));
    if (rest.contains("--help") || rest.contains("-h")) {
      out.print(PkgConfigHelp.TEXT);
      return 0;
    }
    boolean json = rest.remove("--json");
    PkgConfigTool tool =
        new PkgConfigTool(Platform.current(), Root.of(Path.of("/")), System::getenv);
    PkgConfigTool.Result result = tool.run(rest);
    if (json) {
      out.print(Json.write(map(result)));
    } else {
      out.print(result.output());
      err.print(result.errors());
    }
    return result.status();
  }

  private static Map<String, Object> map(PkgConfigTool.Result result) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("status", result.status());
    map.put("output", result.output());
    map.put("errors", result.errors());
    return map;
  }
}

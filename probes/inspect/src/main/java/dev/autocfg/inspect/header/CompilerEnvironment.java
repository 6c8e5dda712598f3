package dev.autocfg.inspect.header;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The variables that a C compiler runs with: none of the builder's, since {@code CPATH} would
 * change answers, and {@code COMPILER_PATH} or {@code GCC_EXEC_PREFIX} name programs to run.
 */
public final class CompilerEnvironment {
  private static final String SYSTEM_PATH = "/usr/local/bin:/usr/bin:/bin";

  private CompilerEnvironment() {}

  /**
   * Returns the variables.
   *
   * @param compiler the program, whose directory may hold its assembler
   * @param scratch a directory for what it needs to write
   */
  public static Map<String, String> of(Path compiler, Path scratch) {
    SortedMap<String, String> variables = new TreeMap<>();
    Path directory = compiler.toAbsolutePath().getParent();
    variables.put("PATH", directory + File.pathSeparator + SYSTEM_PATH);
    variables.put("LC_ALL", "C");
    variables.put("HOME", scratch.toString());
    variables.put("TMPDIR", scratch.toString());
    variables.put("CCACHE_DISABLE", "1"); // A compiler on the PATH may be ccache, with a store.
    String windows = System.getenv("SystemRoot");
    if (windows != null) {
      variables.put("SystemRoot", windows); // Without it no program starts there.
      variables.put("TEMP", scratch.toString());
    }
    return variables;
  }
}

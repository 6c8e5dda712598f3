package dev.autocfg.inspect.pkgconfig;

import static dev.autocfg.inspect.pkgconfig.PcOption.*;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The execution of one command line. */
final class PcQuery {
  static final Set<PcOption> CFLAGS_OPTIONS = Set.of(CFLAGS, CFLAGS_ONLY_I, CFLAGS_ONLY_OTHER);
  static final Set<PcOption> LIBS_OPTIONS =
      Set.of(LIBS, LIBS_ONLY_PATHS, LIBS_ONLY_NAMES, LIBS_ONLY_OTHER);
  private static final Set<PcOption> COMPARE = Set.of(ATLEAST_VERSION, EXACT_VERSION, MAX_VERSION);
  private static final Set<PcOption> PRINT =
      Set.of(
          MODVERSION,
          PATH,
          PRINT_PROVIDES,
          PRINT_REQUIRES,
          PRINT_REQUIRES_PRIVATE,
          PRINT_VARIABLES,
          VARIABLE);

  private final PcCommandLine line;
  private final Context context;
  private final PcMessages messages;
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder errors = new StringBuilder();

  PcQuery(PcCommandLine line, Context context) {
    this.line = line;
    this.context = context;
    messages = new PcMessages(line.has(SHORT_ERRORS));
  }

  PkgConfigTool.Result run() {
    boolean good = answer();
    printErrors();
    return new PkgConfigTool.Result(good ? 0 : 1, out.toString(), errors.toString());
  }

  private boolean answer() {
    if (line.has(VERSION)) {
      out.append(PkgConfigTool.VERSION).append('\n');
      return true;
    }
    if (line.has(ATLEAST_PKGCONFIG_VERSION)) {
      String version = line.value(ATLEAST_PKGCONFIG_VERSION);
      return PcDependency.Comparison.compare(PkgConfigTool.VERSION, version) >= 0;
    }
    if (line.has(LIST_ALL) || line.has(LIST_PACKAGE_NAMES)) {
      return list();
    }
    return line.hasAny(COMPARE) ? compare() : query();
  }

  private boolean list() {
    for (PcFile file : context.packages().all()) {
      out.append(
          line.has(LIST_ALL)
              ? String.format(
                  Locale.ROOT,
                  "%-30s %s - %s%n",
                  file.id(),
                  file.fields().get("name"),
                  file.fields().get("description"))
              : file.id() + "\n");
    }
    return true;
  }

  /** Returns whether a package has the requested version; requirements are not checked. */
  private boolean compare() {
    PcOption option =
        line.has(ATLEAST_VERSION)
            ? ATLEAST_VERSION
            : line.has(EXACT_VERSION) ? EXACT_VERSION : MAX_VERSION;
    PcDependency.Comparison comparison =
        switch (option) {
          case ATLEAST_VERSION -> PcDependency.Comparison.AT_LEAST;
          case EXACT_VERSION -> PcDependency.Comparison.EQUAL;
          default -> PcDependency.Comparison.AT_MOST;
        };
    for (PcDependency wanted : PcDependency.parse(String.join(" ", line.words()), false)) {
      Optional<PcFile> file = context.packages().named(wanted.name());
      if (file.isEmpty()) {
        messages.line("Package '" + wanted.name() + "' was not found");
        return false;
      }
      if (comparison.holds(file.get().version(), line.value(option))) {
        return true;
      }
    }
    return false;
  }

  private boolean query() {
    if (!line.hasPackages()) {
      errors.append("Please specify at least one package name on the command line.\n");
      return false;
    }
    PcFile world = PcFile.world(line.packages());
    boolean privately = line.has(STATIC) || line.has(EXISTS);
    if (world.requirements().required().isEmpty() || !walk(world, privately)) {
      return false;
    }
    if (line.has(VALIDATE)) {
      return true;
    }
    if (line.has(UNINSTALLED)) {
      return isUninstalled(world, privately);
    }
    print(world);
    if (line.has(PRINT_REQUIRES_PRIVATE)) {
      return printPrivately(world);
    }
    return line.hasAny(PRINT) || flags(world);
  }

  private boolean walk(PcFile world, boolean privately) {
    return walker(privately, true, (file, isPrivate) -> {}).from(world);
  }

  private boolean isUninstalled(PcFile world, boolean privately) {
    boolean[] any = new boolean[1];
    walker(privately, true, (file, isPrivate) -> any[0] |= file.isUninstalled()).from(world);
    return any[0];
  }

  private PcWalk walker(boolean privately, boolean internally, PcWalk.Visitor visitor) {
    boolean ignoreConflicts =
        line.has(IGNORE_CONFLICTS) || context.isSet().test("IGNORE_CONFLICTS");
    PcWalk.Reach reach = new PcWalk.Reach(depth(), privately, internally, ignoreConflicts);
    return new PcWalk(context.packages(), messages, reach, visitor);
  }

  private int depth() {
    try {
      return line.has(MAXIMUM_TRAVERSE_DEPTH)
          ? Integer.parseInt(line.value(MAXIMUM_TRAVERSE_DEPTH).strip())
          : -1;
    } catch (NumberFormatException e) {
      return 0; // As atoi(3).
    }
  }

  private void print(PcFile world) {
    List<PcFile> files = requested(world);
    for (PcOption option : List.of(PRINT_PROVIDES, MODVERSION, PATH, PRINT_VARIABLES)) {
      if (line.has(option)) {
        files.forEach(file -> print(option, file));
      }
    }
    if (line.has(VARIABLE)) {
      String name = line.value(VARIABLE);
      out.append(
          files.stream().map(f -> f.variable(name).orElse("")).collect(Collectors.joining(" ")));
      out.append('\n');
    }
    if (line.has(PRINT_REQUIRES)) {
      files.forEach(file -> print(PRINT_REQUIRES, file));
    }
  }

  /** Checks private requirements only here, as pkgconf does. */
  private boolean printPrivately(PcFile world) {
    boolean good = walk(world, true);
    if (good) {
      requested(world).forEach(file -> print(PRINT_REQUIRES_PRIVATE, file));
    }
    return good;
  }

  private List<PcFile> requested(PcFile world) {
    return world.requirements().required().stream()
        .map(wanted -> context.packages().resolve(wanted).orElseThrow())
        .toList();
  }

  private void print(PcOption option, PcFile file) {
    switch (option) {
      case PRINT_PROVIDES -> lines(file.provided());
      case MODVERSION -> lines(List.of(file.version()));
      case PATH -> lines(file.isTheTool() ? List.of() : List.of(file.path()));
      case PRINT_VARIABLES -> lines(file.names());
      case PRINT_REQUIRES -> lines(file.requirements().required());
      default -> lines(file.requirements().requiredPrivately());
    }
  }

  private void lines(List<?> lines) {
    lines.forEach(one -> out.append(one).append('\n'));
  }

  private boolean flags(PcFile world) {
    PcFlagQuery query = new PcFlagQuery(line, context, this::walker);
    boolean printsFlags = line.hasAny(CFLAGS_OPTIONS) || line.hasAny(LIBS_OPTIONS);
    boolean good = query.answer(world, out);
    if (printsFlags) {
      out.append('\n');
    }
    return good;
  }

  /** Prints the errors where pkgconf does: not if the answer is only an exit status. */
  private void printErrors() {
    boolean wanted =
        line.has(PRINT_ERRORS)
            || line.has(VALIDATE)
            || line.has(MODVERSION)
            || line.has(PRINT_VARIABLES)
            || line.hasAny(CFLAGS_OPTIONS)
            || line.hasAny(LIBS_OPTIONS);
    String text = messages.take();
    if (wanted && !line.has(SILENCE_ERRORS)) {
      // The standard output of pkgconf is buffered, its errors are not.
      (line.has(ERRORS_TO_STDOUT) || line.has(VALIDATE) ? out : errors).append(text);
    }
  }

  /**
   * The packages and settings that a query uses.
   *
   * @param isSet whether the variable of this name, prefixed with {@code PKG_CONFIG_}, is set
   */
  record Context(PcPackages packages, PcSystem system, Predicate<String> isSet) {}
}

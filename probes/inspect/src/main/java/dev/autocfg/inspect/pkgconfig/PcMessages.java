package dev.autocfg.inspect.pkgconfig;

/** The error messages of pkgconf 1.8.1. */
final class PcMessages {
  private final boolean isShort;
  private final StringBuilder text = new StringBuilder();
  private boolean explained;

  PcMessages(boolean isShort) {
    this.isShort = isShort;
  }

  void notFound(String name, PcFile parent) {
    if (!isShort && !explained) {
      explained = true;
      line("Package " + name + " was not found in the pkg-config search path.");
      line("Perhaps you should add the directory containing `" + name + ".pc'");
      line("to the PKG_CONFIG_PATH environment variable");
    }
    line("Package '" + name + "', required by '" + parent.id() + "', not found");
  }

  void wrongVersion(PcDependency demand, PcFile found) {
    line("Package dependency requirement '" + demand + "' could not be satisfied.");
    line(
        "Package '"
            + demand.name()
            + "' has version '"
            + found.version()
            + "', required version is '"
            + demand.comparison()
            + " "
            + demand.version()
            + "'");
  }

  void conflict(PcDependency rule, PcFile owner, PcFile found) {
    String version = rule.version().isEmpty() ? "" : " " + rule.version();
    line(
        "Version '"
            + found.version()
            + "' of '"
            + found.fields().getOrDefault("name", "")
            + "' conflicts with '"
            + owner.fields().getOrDefault("name", "")
            + "' due to satisfying conflict rule '"
            + rule.name()
            + " "
            + rule.comparison()
            + version
            + "'.");
    if (!isShort) {
      line("It may be possible to ignore this conflict and continue, try the");
      line("PKG_CONFIG_IGNORE_CONFLICTS environment variable.");
    }
  }

  void line(String line) {
    text.append(line).append('\n');
  }

  /** Returns the messages and clears them. */
  String take() {
    String taken = text.toString();
    text.setLength(0);
    return taken;
  }
}

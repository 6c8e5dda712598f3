package dev.autocfg.runtime.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * The records that are logged to {@code dev.autocfg} until closed, and keeps it off the console.
 */
final class LogRecords extends Handler implements AutoCloseable {
  final List<String> lines = new ArrayList<>();
  private final Logger logger = Logger.getLogger("dev.autocfg");

  LogRecords(Level level) {
    logger.setLevel(level);
    logger.setUseParentHandlers(false);
    logger.addHandler(this);
  }

  @Override
  public void publish(LogRecord entry) {
    lines.add(entry.getLevel() + " " + entry.getMessage());
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setUseParentHandlers(true);
    logger.setLevel(null);
  }
}

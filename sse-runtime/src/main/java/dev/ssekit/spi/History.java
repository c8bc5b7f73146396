package dev.ssekit.spi;

import java.util.List;

/**
 * What came after a position.
 *
 * @param entries the entries in their order
 * @param complete {@code false} where the position is no longer kept, is of a log that was lost, or
 *     is none at all: entries between it and the first of these are missing
 */
public record History(List<LogEntry> entries, boolean complete) {
  /** Copies the list. */
  public History {
    entries = List.copyOf(entries);
  }
}

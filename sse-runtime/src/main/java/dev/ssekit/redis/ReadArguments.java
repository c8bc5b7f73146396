package dev.ssekit.redis;

import java.util.ArrayList;
import java.util.List;

/** The arguments of {@link Script#READ}. */
final class ReadArguments {
  private ReadArguments() {}

  /**
   * Where a stream is read on.
   *
   * @param position from where
   * @param mostEntries how many entries
   */
  record From(Position position, int mostEntries) {}

  static List<String> of(int mostBytes, int maxEntryBytes, boolean marks, List<From> streams) {
    List<String> arguments = new ArrayList<>(3 + 3 * streams.size());
    arguments.add(Integer.toString(mostBytes));
    arguments.add(Integer.toString(maxEntryBytes));
    arguments.add(marks ? "1" : "0");
    for (From from : streams) {
      arguments.add(from.position().anchor());
      arguments.add(from.position().included() ? "1" : "0");
      arguments.add(Integer.toString(from.mostEntries()));
    }
    return arguments;
  }
}

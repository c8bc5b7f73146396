package dev.ssekit.redis;

import java.util.ArrayList;
import java.util.List;

/** The arguments of {@link Script#READ}. */
final class ReadArguments {
  private ReadArguments() {}

  static List<String> of(
      int mostEntries, int mostBytes, int maxEntryBytes, boolean marks, List<Position> positions) {
    List<String> arguments = new ArrayList<>(4 + 2 * positions.size());
    arguments.add(Integer.toString(mostEntries));
    arguments.add(Integer.toString(mostBytes));
    arguments.add(Integer.toString(maxEntryBytes));
    arguments.add(marks ? "1" : "0");
    for (Position position : positions) {
      arguments.add(position.anchor());
      arguments.add(position.included() ? "1" : "0");
    }
    return arguments;
  }
}

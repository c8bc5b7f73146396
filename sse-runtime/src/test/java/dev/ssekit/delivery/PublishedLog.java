package dev.ssekit.delivery;

import dev.ssekit.spi.LogEntry;
import dev.ssekit.spi.LogFollower;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that was published, in the log's order; what follows it is told too. Not thread-safe. */
final class PublishedLog implements LogFollower {
  private final LogFollower follower;
  private final List<LogEntry> entries = new ArrayList<>();
  private final Map<String, Integer> nextAfter = new HashMap<>();
  private final Map<String, Integer> places = new HashMap<>();

  PublishedLog(LogFollower follower) {
    this.follower = follower;
  }

  @Override
  public void startsAfter(String id) {
    nextAfter.put(id, 0);
    follower.startsAfter(id);
  }

  @Override
  public void appended(LogEntry entry) {
    entries.add(entry);
    nextAfter.put(entry.id(), entries.size());
    places.put(entry.entry().data(), entries.size());
    follower.appended(entry);
  }

  @Override
  public void lost(String id) {
    nextAfter.put(id, entries.size());
    follower.lost(id);
  }

  @Override
  public void passed(String id) {
    nextAfter.put(id, entries.size());
    follower.passed(id);
  }

  /** Where events stand, by their data. */
  List<Integer> places(List<String> data) {
    return data.stream().map(event -> places.getOrDefault(event, -1)).toList();
  }

  /** The data of so many events that match from a position on. */
  List<String> after(String position, Metadata metadata, int limit) {
    int next = nextAfter.getOrDefault(position, entries.size());
    return entries.subList(next, entries.size()).stream()
        .filter(entry -> metadata.matches(entry.entry().filter()))
        .map(entry -> entry.entry().data())
        .limit(limit)
        .toList();
  }
}

package dev.ssekit.memory;

import dev.ssekit.spi.Entry;
import dev.ssekit.spi.History;
import dev.ssekit.spi.LogEntry;
import dev.ssekit.spi.LogFollower;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** One endpoint's log. Guarded by the lock of the {@link InMemoryEventLog} that it belongs to. */
final class EndpointLog {
  private static final Pattern POSITION = Pattern.compile("[0-9a-z]{1,13}-(0|[1-9][0-9]{0,17})");

  private final String epoch;
  private final long maxBytes;
  private final Deque<LogEntry> entries = new ArrayDeque<>();
  private final List<LogFollower> followers = new CopyOnWriteArrayList<>();
  private int maxEvents;
  private long bytes;
  private long sequence;

  EndpointLog(String epoch, int maxEvents, long maxBytes) {
    this.epoch = epoch;
    this.maxEvents = maxEvents;
    this.maxBytes = maxBytes;
  }

  String append(Entry entry) {
    sequence++;
    LogEntry logged = new LogEntry(id(sequence), entry);
    entries.addLast(logged);
    bytes += size(logged);
    while (entries.size() > 1 && (entries.size() > maxEvents || bytes > maxBytes)) {
      bytes -= size(entries.removeFirst());
    }
    followers.forEach(follower -> tell(follower, logged));
    return logged.id();
  }

  /** The entry is in the log, whatever one of its followers does. */
  private void tell(LogFollower follower, LogEntry logged) {
    try {
      follower.appended(logged);
    } catch (RuntimeException e) {
      followers.remove(follower);
      follower.ended(e);
    }
  }

  void add(LogFollower follower, int newest) {
    maxEvents = Math.max(maxEvents, newest);
    int told = Math.min(newest, entries.size());
    follower.startsAfter(id(sequence - told));
    entries.stream().skip(entries.size() - told).forEach(follower::appended);
    followers.add(follower);
  }

  /** Whether it could be an id of some process. */
  static boolean isPosition(String id) {
    return POSITION.matcher(id).matches();
  }

  void remove(LogFollower follower) {
    followers.remove(follower);
  }

  History history(String after, int limit) {
    OptionalLong position = sequenceOf(after);
    long oldest = sequence - entries.size();
    boolean complete = position.isPresent() && position.getAsLong() >= oldest;
    long from = complete ? position.getAsLong() : oldest;
    return new History(entries.stream().skip(from - oldest).limit(limit).toList(), complete);
  }

  private OptionalLong sequenceOf(String id) {
    if (!isPosition(id) || !id.startsWith(epoch + "-")) {
      return OptionalLong.empty();
    }
    long found = Long.parseLong(id.substring(epoch.length() + 1));
    return found <= sequence ? OptionalLong.of(found) : OptionalLong.empty();
  }

  private String id(long at) {
    return epoch + "-" + at;
  }

  private static long size(LogEntry logged) {
    return logged.entry().event().length() + (long) logged.entry().data().length();
  }
}

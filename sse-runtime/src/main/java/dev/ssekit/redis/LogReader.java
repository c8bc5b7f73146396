package dev.ssekit.redis;

import dev.ssekit.spi.Entry;
import dev.ssekit.spi.LogEntry;
import dev.ssekit.spi.LogFollower;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a follower what is read of a log, and leaves out what cannot be read. */
final class LogReader implements StreamReader {
  private static final Logger LOGGER = LoggerFactory.getLogger(RedisBackend.class);

  private final String path;
  private final LogFollower follower;

  // The following thread alone.
  private boolean reported;

  LogReader(String path, LogFollower follower) {
    this.path = path;
    this.follower = follower;
  }

  static Optional<LogEntry> decode(RawEntry raw) {
    Optional<Entry> entry =
        raw.field().equals(RawEntry.EVENT) ? EntryJson.read(raw.value()) : Optional.empty();
    return entry.map(read -> new LogEntry(raw.id(), read));
  }

  @Override
  public Turn turn() {
    return Turn.BETWEEN;
  }

  @Override
  public void startsAfter(Position position) {
    follower.startsAfter(position.toString());
  }

  @Override
  public void read(RawEntry raw) {
    decode(raw)
        .ifPresentOrElse(
            follower::appended,
            () -> {
              report(raw);
              passed(raw);
            });
  }

  /** Where nothing is told, the place before the entry is the one after it. */
  @Override
  public void passed(RawEntry raw) {
    follower.passed(Position.before(raw.id()).toString());
    follower.passed(Position.after(raw.id()).toString());
  }

  @Override
  public void lost(Position position) {
    LOGGER.warn("Entries in the log of {} before {} are lost.", path, position);
    follower.lost(position.toString());
  }

  @Override
  public void ended(RuntimeException cause) {
    follower.ended(cause);
  }

  private void report(RawEntry raw) {
    if (!reported) {
      reported = true;
      LOGGER.warn(
          "The entry {} in the log of {} is too large, or none that this version can read. It is"
              + " skipped, and so are others like it.",
          raw.id(),
          path);
    }
  }
}

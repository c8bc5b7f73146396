package dev.ssekit.redis;

import dev.ssekit.redis.StreamSlice.State;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where one reader stands in a stream.
 *
 * <p>What it reads has ids that grow, whatever becomes of the stream: what a store has lost and
 * appends again under older ids is covered by the loss that is told.
 */
final class StreamCursor {
  private static final Logger LOGGER = LoggerFactory.getLogger(RedisBackend.class);

  private final String key;
  private final int newest;
  private final StreamReader reader;
  private final CompletableFuture<Void> filled = new CompletableFuture<>();

  private volatile boolean closed;

  // The following thread alone.
  private @Nullable Position position;
  private String toFill = "0-0";
  private boolean atEnd;
  // Whether the reader may not have had all that is before the position.
  private boolean broken;
  private boolean reportedNoStream;

  StreamCursor(String key, int newest, StreamReader reader) {
    this.key = key;
    this.newest = newest;
    this.reader = reader;
  }

  String key() {
    return key;
  }

  int newest() {
    return newest;
  }

  /** When its reader is told what one read has found, among all. */
  Turn turn() {
    return reader.turn();
  }

  /** Done once the reader has had what the stream held when it was opened, and still holds. */
  CompletableFuture<Void> filled() {
    return filled;
  }

  void close() {
    closed = true;
  }

  boolean isClosed() {
    return closed;
  }

  boolean isOpened() {
    return position != null;
  }

  /** The place to read from. */
  Position position() {
    if (position == null) {
      throw new IllegalStateException("The cursor in " + key + " has not been opened.");
    }
    return position;
  }

  /** Whether it has read the entry of that id. */
  boolean hasRead(String id) {
    return position != null && position.isPast(id);
  }

  /** Whether the last read found no more. */
  boolean isAtEnd() {
    return atEnd;
  }

  /** Whether the key can be waited at. */
  boolean isReadable() {
    return !reportedNoStream;
  }

  /** Reads from there on; it is filled once it has read up to the tail. */
  void open(Position at, String tail) {
    reader.startsAfter(at);
    toFill = tail;
    position = at;
  }

  void take(StreamSlice slice) {
    atEnd = false;
    if (slice.state() == State.NO_STREAM) {
      atEnd = true;
      reportNoStream();
      return;
    }
    reportedNoStream = false;
    tellWhatIsBroken();
    if (slice.state() == State.LOST && !slice.entries().isEmpty()) {
      reader.lost(Position.before(slice.entries().get(0).id()));
    }
    for (RawEntry entry : slice.entries()) {
      if (closed) {
        return;
      }
      position = Position.after(entry.id());
      if (entry.field().equals(RawEntry.MARKER)) {
        reader.passed(entry);
      } else {
        broken = true;
        reader.read(entry);
        broken = false;
      }
    }
    atEnd = !slice.more();
    // A failover may have lost the tail: whatever else there is has been read.
    if (atEnd || position().isPast(toFill)) {
      filled.complete(null);
    }
  }

  /** An error, of a JVM without memory for instance, may have kept an entry from the reader. */
  private void tellWhatIsBroken() {
    if (broken) {
      LOGGER.warn("The entry {} of {} is lost to this node by an error in it.", position, key);
      reader.lost(position());
      broken = false;
    }
  }

  /** Its reader has thrown, and is told nothing more. */
  void fail(RuntimeException cause) {
    closed = true;
    if (!filled.completeExceptionally(cause)) {
      reader.ended(cause);
    }
  }

  private void reportNoStream() {
    if (!reportedNoStream) {
      reportedNoStream = true;
      LOGGER.error(
          "The key {} of Redis holds no stream: delete it, or choose another prefix.", key);
    }
  }
}

package dev.ssekit.redis;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Waits until all cursors in a stream have read what it held at the first read that follows. */
final class CatchUp {
  private final String key;
  private final CompletableFuture<Void> done = new CompletableFuture<>();

  // The following thread alone.
  private @Nullable String tail;

  CatchUp(String key) {
    this.key = key;
  }

  CompletableFuture<Void> done() {
    return done;
  }

  /** A read has found this to be the newest entry. */
  void foundAt(String found, String newest) {
    if (tail == null && key.equals(found)) {
      tail = newest;
    }
  }

  /** Completes it where all have read so far, or all that is left where the tail was lost. */
  boolean isDone(Collection<StreamCursor> cursors) {
    String wanted = tail;
    boolean behind =
        cursors.stream()
            .filter(cursor -> cursor.key().equals(key))
            .anyMatch(cursor -> wanted == null || !(cursor.isAtEnd() || cursor.hasRead(wanted)));
    if (!behind) {
      done.complete(null);
    }
    return !behind;
  }
}

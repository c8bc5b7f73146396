package dev.ssekit.redis;

import dev.ssekit.spi.BackendClosedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows all streams of the node, over one connection and on one thread: it waits for news of any,
 * then reads all of them on in one step, in which Redis also says whether each place is still
 * there. When the connection breaks it makes another and reads on from where each cursor stands.
 */
final class FollowLoop implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(RedisBackend.class);
  private static final int FAILURES_TO_REPORT = 5;
  private static final long NO_STREAM_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(5);

  private final RedisServers servers;
  private final CommandLink link;
  private final Duration deadline;
  private final int maxEntryBytes;
  private final Unblock unblock;
  private final Thread thread = new Thread(this::run, "sse-redis-follow");
  private final List<StreamCursor> cursors = new CopyOnWriteArrayList<>();
  private final Queue<CatchUp> asked = new ConcurrentLinkedQueue<>();

  // Held while readers are told something.
  private final ReentrantLock telling = new ReentrantLock();

  private final Wake wake = new Wake();

  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile boolean closed;

  // The following thread alone.
  private final Backoff backoff = new Backoff();
  private final Turns turns = new Turns();
  private int failures;
  private final List<CatchUp> underWay = new ArrayList<>();

  FollowLoop(RedisServers servers, CommandLink link, Duration deadline, int maxEntryBytes) {
    this.servers = servers;
    this.link = link;
    this.deadline = deadline;
    this.maxEntryBytes = maxEntryBytes;
    this.unblock = new Unblock(link);
  }

  void start() {
    thread.setDaemon(true);
    thread.start();
  }

  /** Reads a stream from now on. */
  void add(StreamCursor cursor) {
    cursors.add(cursor);
    wake();
    if (closed) {
      failAll();
    }
  }

  void remove(StreamCursor cursor) {
    cursor.close();
    cursors.remove(cursor);
  }

  /** Done once all cursors in a stream have read what it holds now. */
  CompletableFuture<Void> caughtUp(String key) {
    CatchUp catchUp = new CatchUp(key);
    if (!closed && cursors.stream().noneMatch(cursor -> cursor.key().equals(key))) {
      catchUp.done().complete(null);
      return catchUp.done();
    }
    asked.add(catchUp);
    wake();
    if (closed) {
      failAll();
    }
    return catchUp.done();
  }

  private void run() {
    while (!closed) {
      try {
        awaitCursors();
        if (!closed) {
          follow();
        }
      } catch (ExecutionException | TimeoutException | RuntimeException | Error e) {
        // Whatever it is: a node that follows no more would be silent for good.
        report(e);
        servers.doubt();
        link.check();
        pause();
      } catch (InterruptedException e) {
        LOGGER.debug("The thread that follows the logs is interrupted.", e);
      }
    }
    failAll();
  }

  /** While Redis is away, the command connection says so. */
  private void report(Throwable failure) {
    failures++;
    if (failures == FAILURES_TO_REPORT && link.isConnected()) {
      LOGGER.error(
          "Redis at {} can be reached, but its logs cannot be followed ({}).",
          servers,
          Reason.of(failure),
          failure);
    } else {
      LOGGER.debug("The connection that follows the logs broke.", failure);
    }
  }

  private void follow() throws ExecutionException, TimeoutException, InterruptedException {
    try (FollowConnection connection = FollowConnection.connect(servers, deadline, maxEntryBytes)) {
      while (!closed) {
        openNew(connection);
        readOn(connection);
        awaitNews(connection);
        backoff.reset();
        failures = 0;
      }
    }
  }

  private void openNew(FollowConnection connection)
      throws ExecutionException, TimeoutException, InterruptedException {
    for (StreamCursor cursor : cursors) {
      if (cursor.isOpened()) {
        continue;
      }
      try {
        FollowConnection.Opening opening = connection.open(cursor);
        tell(cursor, () -> cursor.open(opening.start(), opening.tail()));
      } catch (ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause == null || !ServerError.isForGood(cause)) {
          throw e;
        }
        remove(cursor);
        cursor.filled().completeExceptionally(cause);
      }
    }
  }

  private void readOn(FollowConnection connection)
      throws ExecutionException, TimeoutException, InterruptedException {
    for (CatchUp next = asked.poll(); next != null; next = asked.poll()) {
      underWay.add(next);
    }
    List<StreamCursor> reading =
        turns.next(cursors.stream().filter(StreamCursor::isOpened).toList());
    if (!reading.isEmpty()) {
      tell(reading, connection.read(reading));
    }
    underWay.removeIf(catchUp -> catchUp.isDone(cursors));
  }

  /** Where one that goes first is to be told more, the others are read again after it. */
  private void tell(List<StreamCursor> reading, List<StreamSlice> slices) {
    for (int i = 0; i < reading.size(); i++) {
      StreamCursor cursor = reading.get(i);
      StreamSlice slice = slices.get(i);
      underWay.forEach(catchUp -> catchUp.foundAt(cursor.key(), slice.tail()));
      tell(cursor, () -> cursor.take(slice));
      if (cursor.turn() == Turn.FIRST && slice.more()) {
        return;
      }
    }
  }

  /** Nobody is told anything once closing has gone through. */
  private void tell(StreamCursor cursor, Runnable news) {
    telling.lock();
    try {
      if (!closed && !cursor.isClosed()) {
        news.run();
      }
    } catch (RuntimeException e) {
      LOGGER.debug("A reader of {} failed, and is told nothing more.", cursor.key(), e);
      remove(cursor);
      cursor.fail(e);
    } finally {
      telling.unlock();
    }
  }

  private void awaitNews(FollowConnection connection)
      throws ExecutionException, TimeoutException, InterruptedException {
    List<StreamCursor> waiting = cursors.stream().filter(StreamCursor::isReadable).toList();
    if (waiting.isEmpty()) {
      awaitCursors();
      return;
    }
    boolean ready = waiting.stream().allMatch(cursor -> cursor.isOpened() && cursor.isAtEnd());
    unblock.begin(connection.server(), connection.id());
    try {
      if (ready && !wake.take() && !closed) {
        connection.awaitNews(waiting);
      }
    } finally {
      unblock.end();
    }
  }

  /** Closing ends it, nothing else does. */
  private void pause() {
    try {
      if (closing.await(backoff.next().toNanos(), TimeUnit.NANOSECONDS)) {
        LOGGER.debug("Following the logs ends.");
      }
    } catch (InterruptedException e) {
      LOGGER.debug("The thread that follows the logs is interrupted.", e);
    }
  }

  private void awaitCursors() throws InterruptedException {
    if (cursors.stream().noneMatch(StreamCursor::isReadable)) {
      wake.await(cursors.isEmpty() ? Long.MAX_VALUE : NO_STREAM_NANOS);
    }
  }

  private void wake() {
    wake.ask();
    unblock.request();
  }

  private void failAll() {
    BackendClosedException closing = new BackendClosedException();
    cursors.forEach(cursor -> cursor.filled().completeExceptionally(closing));
    for (CatchUp next = asked.poll(); next != null; next = asked.poll()) {
      next.done().completeExceptionally(closing);
    }
    if (Thread.currentThread() == thread) {
      underWay.forEach(next -> next.done().completeExceptionally(closing));
    }
  }

  @Override
  public void close() {
    closed = true;
    closing.countDown();
    telling.lock();
    try {
      wake();
    } finally {
      telling.unlock();
    }
    thread.interrupt();
    try {
      thread.join(CLOSE_PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package dev.ssekit.delivery;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is told of what happens to one connection: the application, and then who waits for its end.
 */
final class Listeners {
  private static final Logger LOGGER = LoggerFactory.getLogger(Listeners.class);

  private final CallbackThreads threads;
  private final AtEnd atEnd = new AtEnd();

  // Set by the request's thread before the connection opens; most connections have none.
  private volatile @Nullable ListenerCalls calls;

  Listeners(CallbackThreads threads) {
    this.threads = threads;
  }

  void whenGap(GapListener listener) {
    calls().whenGap(listener);
  }

  void whenEnded(EndListener listener) {
    calls().whenEnded(listener);
  }

  /** This runs once who listens has been told of the end. */
  void afterEnd(Runnable action) {
    atEnd.set(action);
  }

  void tell(@Nullable ToldGap gap) {
    ListenerCalls told = calls;
    if (gap != null && told != null) {
      told.tell(gap);
    }
  }

  /** Tells of the end, of several ends the first. */
  void tellEnd(EndReason reason) {
    calls().end(reason);
  }

  /**
   * Ends the connection, and tells of it.
   *
   * @param leaving ends it, and says why
   */
  void end(Supplier<EndReason> leaving) {
    ListenerCalls told = calls;
    if (told == null) {
      EndReason unused = leaving.get();
      atEnd.run();
      return;
    }
    // Whoever waits for the last connection to be gone, and then for the calls, waits for this one.
    threads.expect();
    try {
      EndReason reason = leaving.get();
      boolean atOnce = !told.tellsEnd();
      told.end(reason);
      if (atOnce) {
        atEnd.run();
      }
    } catch (OutOfMemoryError noThread) {
      LOGGER.error("The application cannot be told that a connection has ended.", noThread);
      atEnd.run();
    } finally {
      threads.expectNoMore();
    }
  }

  private ListenerCalls calls() {
    ListenerCalls known = calls;
    ListenerCalls told = known == null ? new ListenerCalls(threads, atEnd::run) : known;
    calls = told;
    return told;
  }
}

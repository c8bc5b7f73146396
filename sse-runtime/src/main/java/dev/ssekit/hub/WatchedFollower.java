package dev.ssekit.hub;

import dev.ssekit.spi.LogEntry;
import dev.ssekit.spi.LogFollower;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows a log for a delivery. An entry that no hub has published, since its name is the library's
 * own, is left out: a client would take it for what it is not.
 */
final class WatchedFollower implements LogFollower {
  private static final Logger LOGGER = LoggerFactory.getLogger(SseHub.class);

  private final String path;
  private final LogFollower delivery;
  private final Consumer<Throwable> whenEnded;

  // The backend, one thread at a time.
  private boolean reported;

  /**
   * @param path of the endpoint
   * @param delivery is told the rest
   * @param whenEnded is told why nothing more comes
   */
  WatchedFollower(String path, LogFollower delivery, Consumer<Throwable> whenEnded) {
    this.path = path;
    this.delivery = delivery;
    this.whenEnded = whenEnded;
  }

  @Override
  public void startsAfter(String id) {
    delivery.startsAfter(id);
  }

  @Override
  public void appended(LogEntry entry) {
    if (ReservedEvents.isReserved(entry.entry().event())) {
      report(entry);
      delivery.passed(entry.id());
    } else {
      delivery.appended(entry);
    }
  }

  @Override
  public void lost(String id) {
    delivery.lost(id);
  }

  @Override
  public void passed(String id) {
    delivery.passed(id);
  }

  @Override
  public void ended(Throwable cause) {
    whenEnded.accept(cause);
  }

  private void report(LogEntry entry) {
    if (!reported) {
      reported = true;
      LOGGER.warn(
          "The entry {} in the log of {} has the name \"{}\", which is reserved, so that no hub has"
              + " written it. It is skipped, and so are others like it.",
          entry.id(),
          path,
          entry.entry().event());
    }
  }
}

package dev.ssekit.sample;

import static java.math.RoundingMode.HALF_UP;
import static java.util.concurrent.TimeUnit.SECONDS;

import dev.ssekit.hub.Broadcast;
import dev.ssekit.hub.SseHub;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends prices once a second. They follow the clock, so that all nodes have the same. */
final class Market implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Market.class);
  private static final List<Share> SHARES =
      List.of(new Share("ACME", 128, 41), new Share("BOLT", 47, 23), new Share("CRUX", 310, 67));

  private final PricesPublisher publisher;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "market");
        thread.setDaemon(true);
        return thread;
      });
  private final ScheduledFuture<?> ticks;

  /** A share whose price swings round another, in so many seconds. */
  private record Share(String symbol, double middle, double period) {
    BigDecimal price(Instant now) {
      double angle = 2 * Math.PI * now.getEpochSecond() / period;
      double swing = Math.sin(angle) + Math.sin(angle * 7.3) / 4;
      return BigDecimal.valueOf(middle * (1 + swing / 50)).setScale(2, HALF_UP);
    }
  }

  private Market(PricesPublisher publisher) {
    this.publisher = publisher;
    this.ticks = clock.scheduleAtFixedRate(this::tick, 0, 1, SECONDS);
  }

  static Market open(SseHub hub) {
    return new Market(new PricesPublisher(hub));
  }

  private void tick() {
    Instant now = Instant.now();
    SHARES.forEach(share -> tell(publisher.changed(share.symbol(), share.price(now))));
  }

  /** The next price makes up for one that was not sent. */
  private static void tell(CompletionStage<Broadcast> sent) {
    sent.exceptionally(failure -> {
      log.debug("Not sent: {}", failure.getMessage());
      return null;
    });
  }

  @Override
  public void close() {
    ticks.cancel(false);
    clock.shutdownNow();
    tell(publisher.closed(Instant.now().truncatedTo(ChronoUnit.SECONDS)));
  }
}

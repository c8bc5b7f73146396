package dev.ssekit.redis;

import static dev.ssekit.redis.Backends.PATH;
import static dev.ssekit.redis.Backends.join;
import static dev.ssekit.redis.Backends.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.spi.LogEntry;
import dev.ssekit.spi.LogFollower;
import dev.ssekit.spi.Signal;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signals beside the logs, which the same thread reads. */
class RedisSignalsTest {
  private static final int MORE_THAN_ONE_READ_TAKES = 700;

  private final List<String> told = new CopyOnWriteArrayList<>();
  private final CountDownLatch goOn = new CountDownLatch(1);

  private RedisProcess redis;
  private RedisBackend backend;

  @BeforeEach
  void open() {
    redis = RedisProcess.start();
    backend = Backends.open(redis);
  }

  @AfterEach
  void close() {
    goOn.countDown();
    backend.close();
    redis.close();
  }

  @Test
  void areAllToldBeforeWhatIsPublishedOnceTheyAreSent() {
    join(backend.log().follow(PATH, 0, new Following()));
    join(backend.signals().listen(this::hearOnceItMay));
    List<CompletionStage<Void>> sent =
        IntStream.range(0, MORE_THAN_ONE_READ_TAKES)
            .mapToObj(i -> backend.signals().send(new Signal("disconnect", "signal " + i)))
            .toList();
    sent.forEach(Backends::join);
    publish(backend, "event");
    goOn.countDown();
    await().atMost(Backends.PATIENCE).until(() -> told.contains("event"));
    assertThat(told)
        .hasSize(MORE_THAN_ONE_READ_TAKES + 1)
        .startsWith("signal 0", "signal 1")
        .endsWith("signal " + (MORE_THAN_ONE_READ_TAKES - 1), "event");
  }

  /** On the thread that reads all streams: it reads nothing while it is held. */
  private void hearOnceItMay(Signal signal) {
    try {
      goOn.await();
      told.add(signal.payload());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Following implements LogFollower {
    @Override
    public void startsAfter(String id) {
      assertThat(told).isEmpty();
    }

    @Override
    public void appended(LogEntry entry) {
      told.add(entry.entry().data());
    }

    @Override
    public void lost(String id) {
      told.add("lost " + id);
    }

    @Override
    public void passed(String id) {
      assertThat(told).as("only the log's first entry, a marker, names a place").isEmpty();
    }
  }
}

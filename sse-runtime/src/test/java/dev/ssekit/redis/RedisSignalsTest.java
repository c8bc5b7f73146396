package dev.ssekit.redis;

import static dev.ssekit.redis.Backends.PATH;
import static dev.ssekit.redis.Backends.join;
import static dev.ssekit.redis.Backends.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.spi.LogEntry;
import dev.ssekit.spi.LogFollower;
import dev.ssekit.spi.RecordingListener;
import dev.ssekit.spi.Signal;
import dev.ssekit.spi.SignalListener;
import io.lettuce.core.XAddArgs;
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
  private static final String SIGNALS = new Keys("t").signals();
  private static final String LOG = new Keys("t").log(PATH);
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
    join(backend.signals().listen(new HearingOnceItMay()));
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

  @Test
  void areToldToBeLostBeforeWhatIsPublishedOnceTheyAreSent() {
    goOn.countDown();
    join(backend.log().follow(PATH, 0, new Following()));
    join(backend.signals().listen(new HearingOnceItMay()));
    join(backend.signals().send(new Signal("disconnect", "read")));
    await().atMost(Backends.PATIENCE).until(() -> told.contains("read"));
    redis.ask(commands -> {
      // In one step, so that the backend sees nothing of what is between.
      commands.multi();
      commands.xadd(SIGNALS, RawEntry.SIGNAL, "{\"t\":\"disconnect\",\"p\":\"trimmed\"}");
      commands.xadd(SIGNALS, RawEntry.SIGNAL, "{\"t\":\"disconnect\",\"p\":\"kept\"}");
      commands.xtrim(SIGNALS, 1);
      commands.xadd(LOG, RawEntry.EVENT, "{\"v\":1,\"e\":\"x\",\"d\":\"event\"}");
      return commands.exec();
    });
    await().atMost(Backends.PATIENCE).until(() -> told.contains("event"));
    assertThat(told).containsExactly("read", "lost", "kept", "event");
  }

  @Test
  void areToldToBeLostWhereMoreHaveComeThanAreKept() {
    RecordingListener listener = new RecordingListener();
    join(backend.signals().listen(listener));
    join(backend.signals().send(new Signal("disconnect", "read")));
    await().atMost(Backends.PATIENCE).until(() -> !listener.signals().isEmpty());
    redis.ask(commands -> {
      commands.multi();
      for (int i = 0; i < 1200; i++) {
        commands.xadd(
            SIGNALS,
            XAddArgs.Builder.maxlen(1000),
            RawEntry.SIGNAL,
            "{\"t\":\"disconnect\",\"p\":\"" + i + "\"}");
      }
      return commands.exec();
    });
    await().atMost(Backends.PATIENCE).until(() -> listener.signals().size() == 1001);
    assertThat(listener.losses()).containsExactly(1);
  }

  @Test
  void areNeitherDisplacedNorDelayedByInquiries() {
    join(backend.log().follow(PATH, 0, new Following()));
    join(backend.inquiries().listen(new HearingOnceItMay()));
    List<CompletionStage<Void>> sent =
        IntStream.range(0, MORE_THAN_ONE_READ_TAKES)
            .mapToObj(i -> backend.inquiries().send(new Signal("count", "inquiry " + i)))
            .toList();
    sent.forEach(Backends::join);
    publish(backend, "event");
    goOn.countDown();
    await().atMost(Backends.PATIENCE).until(() -> told.contains("event"));
    assertThat(told.indexOf("event")).isLessThan(MORE_THAN_ONE_READ_TAKES / 2);
    await().atMost(Backends.PATIENCE).until(() -> told.size() == MORE_THAN_ONE_READ_TAKES + 1);
    assertThat(told).doesNotContain("lost");
  }

  /** On the thread that reads all streams: it reads nothing while it is held. */
  private final class HearingOnceItMay implements SignalListener {
    @Override
    public void sent(Signal signal) {
      try {
        goOn.await();
        told.add(signal.payload());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void lost() {
      told.add("lost");
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

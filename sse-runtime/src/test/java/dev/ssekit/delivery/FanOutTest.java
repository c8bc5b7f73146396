package dev.ssekit.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.ssekit.spi.Entry;
import dev.ssekit.spi.LogEntry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FanOutTest {

  @Test
  void makesAPublisherWaitForItWhenABurstFillsTheLog() throws Exception {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      CountDownLatch held = new CountDownLatch(1);
      executor.execute(() -> awaitLatch(held));
      FanOut fanOut = fanOut(executor, 8);
      Thread publisher = new Thread(() -> append(fanOut, 100));
      publisher.start();
      await().until(() -> publisher.getState() == Thread.State.WAITING);
      assertThat(fanOut.log().end().next()).isEqualTo(8);
      held.countDown();
      publisher.join(10_000);
      assertThat(fanOut.log().end().next()).isEqualTo(100);
      await().until(() -> fanOut.dispatched().next() == 100);
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void letsAWaitingPublisherGoWhenItIsClosed() throws Exception {
    FanOut fanOut = fanOut(Executors.newSingleThreadExecutor(), 8);
    FanOut never =
        new FanOut(task -> {}, new ConnectionRegistry(), new EndpointCounters(), 8, 1000, true);
    Thread publisher = new Thread(() -> append(never, 100));
    publisher.start();
    await().until(() -> publisher.getState() == Thread.State.WAITING);
    never.close();
    publisher.join(10_000);
    assertThat(publisher.isAlive()).isFalse();
    fanOut.close();
    append(fanOut, 100);
    assertThat(fanOut.dispatched().next()).isZero();
  }

  @Test
  void deliversOnceAThreadCanBeHadAgain() {
    AtomicBoolean exhausted = new AtomicBoolean(true);
    FanOut fanOut =
        fanOut(
            task -> {
              if (exhausted.get()) {
                throw new OutOfMemoryError("unable to create native thread");
              }
              task.run();
            },
            8);
    assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> append(fanOut, 1));
    exhausted.set(false);
    append(fanOut, 1);
    assertThat(fanOut.dispatched().next()).isEqualTo(2);
  }

  @Test
  void takesWhatIsAppendedAfterItsThreadHasEnded() {
    DeliveryThreads threads = new DeliveryThreads(null, 1);
    FanOut fanOut = fanOut(threads.fanOut(), 1024);
    threads.close();
    append(fanOut, 3);
    assertThat(fanOut.log().end().next()).isEqualTo(3);
  }

  @Test
  void losesNothingForAnIdleConnectionInABurstBeyondTheLogsSize() throws IOException {
    try (Endpoint endpoint = new Endpoint(Endpoint.WIDE, 16, Duration.ZERO)) {
      SimulatedTransport idle = endpoint.open(Map.of("channel", List.of("quiet")));
      idle.write();
      for (int i = 0; i < 5000; i++) {
        endpoint.append("burst", Map.of("channel", "busy"));
      }
      endpoint.broadcast("quiet", Map.of("channel", "quiet"));
      idle.write();
      assertThat(idle.data()).containsExactly("quiet");
      assertThat(endpoint.slowClients()).isZero();
    }
  }

  @Test
  void losesNothingInABurstBeyondTheLogsSizeForClientsThatWrite() throws Exception {
    try (Endpoint endpoint = new Endpoint(Endpoint.WIDE, 1024, Duration.ZERO)) {
      List<PipedClient> clients = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        clients.add(PipedClient.open(endpoint, Map.of()));
      }
      List<String> data = IntStream.range(0, 20_000).mapToObj(Integer::toString).toList();
      for (int i = 0; i < data.size(); i += 200) {
        data.subList(i, i + 200).forEach(event -> endpoint.append(event, Map.of()));
        String last = data.get(i + 199);
        for (PipedClient client : clients) {
          await().pollInterval(Duration.ofMillis(1)).until(() -> client.hasReceived(last));
        }
      }
      for (PipedClient client : clients) {
        assertThat(client.data()).isEqualTo(data);
      }
    }
  }

  @Test
  void goesOnWhenATransportFailsToWakeAndToAbort() {
    try (Endpoint endpoint = new Endpoint(Endpoint.WIDE, 4, Duration.ZERO)) {
      Connection broken = endpoint.delivery().connect(new Metadata(Map.of()));
      SimulatedTransport failing =
          new SimulatedTransport(broken) {
            @Override
            public void wake() {
              throw new IllegalStateException("recycled");
            }

            @Override
            public void abort() {
              throw new IllegalStateException("recycled");
            }
          };
      assertThat(failing.open()).isTrue();
      assertThatCode(failing::write).doesNotThrowAnyException();
      endpoint.append("1", Map.of());
      endpoint.awaitFanOut();
      assertThat(endpoint.connections()).isZero();
    }
  }

  @Test
  void goesOnWhenATransportFailsToWake() throws IOException {
    try (Endpoint endpoint = Endpoint.wide()) {
      Connection broken = endpoint.delivery().connect(new Metadata(Map.of()));
      broken.open(
          new Transport() {
            @Override
            public void wake() {
              throw new IllegalStateException("recycled");
            }

            @Override
            public long blockedSince() {
              return NOT_BLOCKED;
            }

            @Override
            public void abort() {}
          });
      broken.writeTo(java.io.OutputStream.nullOutputStream());
      SimulatedTransport client = endpoint.open(Map.of());
      endpoint.broadcast("x");
      client.write();
      assertThat(client.data()).containsExactly("x");
      assertThat(broken.isOpen()).isFalse();
      assertThat(endpoint.connections()).isEqualTo(1);
    }
  }

  @Test
  void givesOtherEndpointsTheirTurn() throws IOException {
    try (Endpoint endpoint = Endpoint.wide()) {
      Connection slow = endpoint.delivery().connect(new Metadata(Map.of()));
      SimulatedTransport transport =
          new SimulatedTransport(slow) {
            @Override
            public void wake() {
              long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(5);
              while (System.nanoTime() < end) {
                Thread.onSpinWait();
              }
            }
          };
      assertThat(transport.open()).isTrue();
      transport.write();
      ConnectionRegistry registry = new ConnectionRegistry();
      registry.add(slow);
      Queue<Runnable> tasks = new ArrayDeque<>();
      FanOut fanOut = new FanOut(tasks::add, registry, new EndpointCounters(), 8, 1 << 20, true);
      fanOut.startsAfter("e");
      append(fanOut, 3);
      tasks.remove().run();
      assertThat(fanOut.dispatched().next()).isEqualTo(1);
      assertThat(tasks).hasSize(1);
      for (Runnable turn = tasks.poll(); turn != null; turn = tasks.poll()) {
        turn.run();
      }
      assertThat(fanOut.dispatched().next()).isEqualTo(3);
    }
  }

  private static FanOut fanOut(java.util.concurrent.Executor thread, int logEvents) {
    FanOut fanOut =
        new FanOut(
            thread, new ConnectionRegistry(), new EndpointCounters(), logEvents, 1 << 20, true);
    fanOut.startsAfter("e");
    return fanOut;
  }

  private static void append(FanOut fanOut, int events) {
    for (int i = 0; i < events; i++) {
      fanOut.appended(new LogEntry("e-" + i, new Entry("message", "x", Map.of())));
    }
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}

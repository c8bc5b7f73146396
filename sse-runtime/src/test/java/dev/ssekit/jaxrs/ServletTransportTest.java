package dev.ssekit.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ssekit.delivery.Outgoing;
import dev.ssekit.delivery.Transport;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServletTransportTest {
  private final Queue<Runnable> queue = new ArrayDeque<>();
  private final List<String> calls = new ArrayList<>();
  private final RecordingOutput output = new RecordingOutput();
  private boolean exhausted;

  @Test
  void writesOnceAThreadCanBeHadAgain() {
    ServletTransport transport = transport(once("own"));
    exhausted = true;
    assertThat(catchThrowable(transport::onWritePossible)).isInstanceOf(OutOfMemoryError.class);
    exhausted = false;
    transport.wake();
    runAll();
    assertThat(output.text()).isEqualTo("own");
  }

  @Test
  void letsOthersWriteThoughMoreAndMoreIsPending() {
    ServletTransport busy =
        transport(out -> {
          out.write('b');
          return output.text().length() < 10_000 ? Outgoing.Progress.MORE : Outgoing.Progress.END;
        });
    ServletTransport other =
        transport(out -> {
          out.write('o');
          return Outgoing.Progress.END;
        });
    busy.onWritePossible();
    other.onWritePossible();
    runAll();
    assertThat(output.text().indexOf('o')).isBetween(1, 1_000);
    assertThat(output.text()).hasSize(10_001);
  }

  @Test
  void endsWhatFailsWithAnError() {
    ServletTransport failing =
        transport(out -> {
          throw new OutOfMemoryError("No heap is left.");
        });
    failing.onWritePossible();
    assertThat(catchThrowable(this::runAll)).isInstanceOf(OutOfMemoryError.class);
    assertThat(calls).containsExactly("end", "ended");
  }

  @Test
  void keepsWhatAFailedWriteHasLeftFromOtherClients() {
    ServletTransport failing =
        transport(out -> {
          out.write("secret".getBytes(UTF_8));
          throw new IllegalStateException("Halfway.");
        });
    ServletTransport other =
        transport(out -> {
          out.write("own".getBytes(UTF_8));
          return Outgoing.Progress.END;
        });
    failing.onWritePossible();
    other.onWritePossible();
    runAll();
    assertThat(output.text()).isEqualTo("own");
  }

  @Test
  void endsThoughItsConnectionCannotBeDropped() {
    ServletTransport transport =
        new ServletTransport(
            outgoing(out -> Outgoing.Progress.IDLE),
            new ContainerOutput(output),
            () -> calls.add("end"),
            () -> {
              throw new IllegalStateException("recycled");
            },
            queue::add);
    transport.start();
    transport.onError(new IOException("gone"));
    runAll();
    assertThat(calls).containsExactly("end", "ended");
  }

  @Test
  void keepsTheContainerThatGivesTheRequestUpWaitingUntilTheResponseHasEnded() throws Exception {
    CountDownLatch inWrite = new CountDownLatch(1);
    CountDownLatch mayGoOn = new CountDownLatch(1);
    ServletTransport transport =
        transport(out -> {
          inWrite.countDown();
          await(mayGoOn);
          out.write('x');
          return Outgoing.Progress.MORE;
        });
    transport.start();
    transport.onWritePossible();
    Thread writer = start(this::runAll);
    await(inWrite);
    Thread container =
        start(() -> {
          transport.onError(new IOException("gone"));
          calls.add("given up");
        });
    Awaitility.await().until(() -> container.getState() == Thread.State.BLOCKED);
    mayGoOn.countDown();
    writer.join(10_000);
    container.join(10_000);
    assertThat(calls).containsExactly("drop", "end", "ended", "given up");
    assertThat(output.text()).isEmpty();
  }

  @Test
  void endsTheResponseBeforeTheContainerThatGivesItUpGoesOn() {
    ServletTransport transport = transport(once("too late"));
    transport.start();
    transport.onWritePossible();
    transport.giveUp();
    assertThat(calls).containsExactly("drop", "end", "ended");
    runAll();
    assertThat(output.text()).isEmpty();
    assertThat(calls).hasSize(3);
  }

  @Test
  void letsTheRunGoOnThatTheContainerTellsOfItsFailure() {
    AtomicReference<ServletTransport> failing = new AtomicReference<>();
    failing.set(
        transport(out -> {
          failing.get().onError(new IOException("gone"));
          calls.add("run");
          return Outgoing.Progress.MORE;
        }));
    failing.get().start();
    failing.get().onWritePossible();
    runAll();
    assertThat(calls).containsExactly("run", "drop", "end", "ended");
  }

  @Test
  void doesNotStartOnWhatHasBeenGivenUp() {
    ServletTransport transport = transport(once("too late"));
    transport.giveUp();
    assertThat(catchThrowable(transport::start)).isInstanceOf(IllegalStateException.class);
    runAll();
    assertThat(output.text()).isEmpty();
    assertThat(calls).isEmpty();
  }

  @Test
  void leavesTheOutputToTheContainersThreadUntilItListens() {
    ServletTransport transport = transport(out -> Outgoing.Progress.IDLE);
    transport.abort();
    runAll();
    assertThat(calls).isEmpty();
    transport.start();
    runAll();
    assertThat(calls).containsExactly("drop", "end", "ended");
  }

  @Test
  void writesNothingThatWasGatheredWhileItWasAborted() {
    AtomicReference<ServletTransport> aborting = new AtomicReference<>();
    aborting.set(
        transport(out -> {
          out.write('x');
          aborting.get().abort();
          return Outgoing.Progress.END;
        }));
    aborting.get().start();
    aborting.get().onWritePossible();
    runAll();
    assertThat(output.text()).isEmpty();
    assertThat(calls).containsExactly("drop", "end", "ended");
  }

  @Test
  void handsOverALargeEventSliceBySliceToAClientThatTakesItSlowly() {
    SlowOutput slow = new SlowOutput();
    String event = "0123456789".repeat(10_000);
    ServletTransport transport =
        transport(
            slow,
            out -> {
              out.write(event.getBytes(UTF_8));
              return Outgoing.Progress.END;
            });
    transport.onWritePossible();
    runAll();
    int waits = 0;
    long blockedBefore = Transport.NOT_BLOCKED;
    while (!calls.contains("end")) {
      assertThat(transport.blockedSince()).isGreaterThan(blockedBefore);
      blockedBefore = transport.blockedSince();
      waits++;
      slow.drain();
      transport.onWritePossible();
      runAll();
    }
    assertThat(waits).isEqualTo(event.length() / Transport.SLICE + 1);
    assertThat(slow.text()).isEqualTo(event);
    assertThat(slow.flushes()).isEqualTo(1);
  }

  @Test
  void keepsTheRestOfALargeEventFromOtherClients() {
    SlowOutput slow = new SlowOutput();
    String event = "x".repeat(3 * Transport.SLICE);
    ServletTransport transport = transport(slow, once(event));
    ServletTransport other = transport(output, once("own"));
    transport.onWritePossible();
    runAll();
    other.onWritePossible();
    runAll();
    while (!slow.isReady()) {
      slow.drain();
      transport.onWritePossible();
      runAll();
    }
    assertThat(slow.text()).isEqualTo(event);
    assertThat(output.text()).isEqualTo("own");
  }

  private static Write once(String text) {
    return out -> {
      out.write(text.getBytes(UTF_8));
      return Outgoing.Progress.END;
    };
  }

  private ServletTransport transport(Write write) {
    return transport(output, write);
  }

  private ServletTransport transport(ServletOutputStream output, Write write) {
    return new ServletTransport(
        outgoing(write),
        new ContainerOutput(output),
        () -> calls.add("end"),
        () -> calls.add("drop"),
        this::queue);
  }

  private void queue(Runnable run) {
    if (exhausted) {
      throw new OutOfMemoryError("unable to create native thread");
    }
    queue.add(run);
  }

  private Outgoing outgoing(Write write) {
    return new Outgoing() {
      @Override
      public Progress writeTo(OutputStream out) throws IOException {
        return write.to(out);
      }

      @Override
      public void ended(@Nullable Throwable cause) {
        calls.add("ended");
      }
    };
  }

  private static Thread start(Runnable action) {
    Thread thread = new Thread(action);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private void runAll() {
    for (Runnable run = queue.poll(); run != null; run = queue.poll()) {
      run.run();
    }
  }

  private interface Write {
    Outgoing.Progress to(OutputStream out) throws IOException;
  }
}

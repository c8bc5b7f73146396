package dev.ssekit.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ssekit.delivery.Outgoing;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Requests that their container gives up while they are written, before, and after. */
class GivenUpRequestTest extends ServletTransports {
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
    assertThat(calls).containsExactly("drop", "end", "ended");
    assertThat(catchThrowable(transport::start)).isInstanceOf(IllegalStateException.class);
    runAll();
    assertThat(output.text()).isEmpty();
    assertThat(calls).hasSize(3);
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
}

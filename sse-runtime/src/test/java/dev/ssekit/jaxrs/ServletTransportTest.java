package dev.ssekit.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ssekit.delivery.Outgoing;
import dev.ssekit.delivery.Transport;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ServletTransportTest extends ServletTransports {
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
}

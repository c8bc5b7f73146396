package dev.ssekit.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BlockingTransportTest {
  private static final OutputStream NOWHERE = OutputStream.nullOutputStream();

  private final BlockingTransport transport = new BlockingTransport();
  private final List<String> told = new CopyOnWriteArrayList<>();

  @Test
  void writesUntilTheStreamIsOver() {
    AtomicInteger writes = new AtomicInteger();
    transport.run(
        outgoing(
            () -> writes.incrementAndGet() < 3 ? Outgoing.Progress.MORE : Outgoing.Progress.END),
        NOWHERE,
        () -> told.add("end"));
    assertThat(writes).hasValue(3);
    assertThat(told).containsExactly("end", "ended null");
  }

  @Test
  void writesAgainWhenItWasWokenBeforeItStarted() throws Exception {
    AtomicInteger writes = new AtomicInteger();
    transport.wake();
    Thread thread = start(outgoing(() -> countTo(writes, 2)));
    await().until(() -> writes.get() == 1);
    transport.wake();
    thread.join(10_000);
    assertThat(told).containsExactly("end", "ended null");
  }

  @Test
  void losesNoWakeToAWriteThatParks() throws Exception {
    CountDownLatch inWrite = new CountDownLatch(1);
    CountDownLatch woken = new CountDownLatch(1);
    AtomicInteger writes = new AtomicInteger();
    Thread thread =
        start(
            outgoing(() -> {
              inWrite.countDown();
              awaitUninterrupted(woken);
              // What a container's blocking write does: it takes the thread's permit.
              LockSupport.parkNanos(1);
              return countTo(writes, 2);
            }));
    inWrite.await();
    transport.wake();
    woken.countDown();
    thread.join(10_000);
    assertThat(writes).hasValue(2);
    assertThat(told).containsExactly("end", "ended null");
  }

  @Test
  void endsWhenItIsAbortedWhileItWaits() throws Exception {
    Thread thread = start(outgoing(() -> Outgoing.Progress.IDLE));
    await().until(() -> thread.getState() == Thread.State.WAITING);
    transport.abort();
    thread.join(10_000);
    assertThat(told).hasSize(2).startsWith("end").doesNotContain("interrupted");
  }

  @Test
  void endsWhenItIsAbortedWhileAWriteBlocks() throws Exception {
    CountDownLatch inWrite = new CountDownLatch(1);
    Thread thread =
        start(
            outgoing(() -> {
              inWrite.countDown();
              while (!Thread.interrupted()) {
                LockSupport.park();
              }
              throw new InterruptedIOException();
            }));
    inWrite.await();
    transport.abort();
    thread.join(10_000);
    assertThat(told).containsExactly("end", "ended java.io.InterruptedIOException");
  }

  @Test
  void writesNothingWhenItWasAbortedBefore() {
    transport.abort();
    transport.run(outgoing(() -> Outgoing.Progress.IDLE), NOWHERE, () -> told.add("end"));
    assertThat(told).containsExactly("end", "ended null");
    transport.wake();
    transport.abort();
  }

  @Test
  void leavesNoInterruptBehindOnItsThread() {
    transport.run(
        outgoing(() -> {
          transport.abort();
          return Outgoing.Progress.END;
        }),
        NOWHERE,
        () -> told.add(Thread.currentThread().isInterrupted() ? "interrupted" : "end"));
    assertThat(told).containsExactly("end", "ended null");
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void keepsWhoeverGivesTheRequestUpWaitingUntilTheResponseHasEnded() throws Exception {
    CountDownLatch inWrite = new CountDownLatch(1);
    CountDownLatch mayGoOn = new CountDownLatch(1);
    start(
        outgoing(() -> {
          inWrite.countDown();
          while (mayGoOn.getCount() > 0) {
            Thread.onSpinWait();
          }
          return Outgoing.Progress.MORE;
        }));
    inWrite.await();
    Thread container = giveUpAndWait();
    assertThat(told).isEmpty();
    mayGoOn.countDown();
    container.join(10_000);
    assertThat(told).contains("given up");
    assertThat(told.get(0)).isNotEqualTo("given up");
  }

  @Test
  void isWaitedForFromTheMomentThatItsThreadClaimsIt() throws Exception {
    transport.claim();
    Thread container = giveUpAndWait();
    transport.run(outgoing(() -> Outgoing.Progress.IDLE), NOWHERE, () -> told.add("end"));
    container.join(10_000);
    assertThat(told).contains("given up");
    assertThat(told.get(0)).isEqualTo("end");
  }

  /** A container's thread that is kept waiting. */
  private Thread giveUpAndWait() {
    Thread container =
        new Thread(() -> {
          transport.giveUp();
          told.add("given up");
        });
    container.setDaemon(true);
    container.start();
    await().until(() -> container.getState() == Thread.State.TIMED_WAITING);
    return container;
  }

  @Test
  void dropsTheConnectionBeforeTheResponseIsEndedIfItWasAborted() {
    BlockingTransport undertows = BlockingTransport.dropping(() -> told.add("drop"));
    undertows.run(
        outgoing(() -> {
          undertows.abort();
          throw new InterruptedIOException();
        }),
        NOWHERE,
        () -> told.add(Thread.currentThread().isInterrupted() ? "interrupted" : "end"));
    assertThat(told).containsExactly("drop", "end", "ended java.io.InterruptedIOException");
  }

  @Test
  void endsTheResponseAlsoWhereTheConnectionCannotBeDropped() {
    BlockingTransport undertows =
        BlockingTransport.dropping(() -> {
          throw new IllegalStateException("the connection cannot be dropped");
        });
    undertows.abort();
    assertThatThrownBy(() ->
            undertows.run(outgoing(() -> Outgoing.Progress.IDLE), NOWHERE, () -> told.add("end")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(told).containsExactly("end", "ended null");
  }

  @Test
  void keepsTheConnectionOfAStreamThatIsOver() {
    BlockingTransport undertows = BlockingTransport.dropping(() -> told.add("drop"));
    undertows.run(outgoing(() -> Outgoing.Progress.END), NOWHERE, () -> told.add("end"));
    assertThat(told).containsExactly("end", "ended null");
  }

  @Test
  void doesNotWaitForItself() {
    transport.run(
        outgoing(() -> {
          transport.giveUp();
          return Outgoing.Progress.END;
        }),
        NOWHERE,
        () -> {
          transport.giveUp();
          told.add("end");
        });
    assertThat(told).containsExactly("end", "ended null");
    transport.giveUp();
  }

  @Test
  void doesNotWaitForAWriteThatOnlyTheContainerCanLetGoOf() throws Exception {
    CountDownLatch inWrite = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    BlockingTransport jettys = new BlockingTransport(released::countDown);
    Thread thread =
        new Thread(() ->
            jettys.run(
                outgoing(() -> {
                  inWrite.countDown();
                  awaitUninterrupted(released);
                  return Outgoing.Progress.END;
                }),
                NOWHERE,
                () -> told.add("end")));
    thread.setDaemon(true);
    thread.start();
    inWrite.await();
    jettys.giveUp();
    thread.join(10_000);
    assertThat(told).containsExactly("end", "ended null");
  }

  @Test
  void tellsThatItHasEndedWhateverFails() {
    assertThatThrownBy(() ->
            transport.run(
                outgoing(() -> {
                  throw new IOException("gone");
                }),
                NOWHERE,
                () -> {
                  throw new IllegalStateException("the response cannot be ended");
                }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(told).containsExactly("ended java.io.IOException: gone");
  }

  private Thread start(Outgoing outgoing) {
    Thread thread =
        new Thread(() ->
            transport.run(
                outgoing,
                NOWHERE,
                () -> told.add(Thread.currentThread().isInterrupted() ? "interrupted" : "end")));
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private interface Write {
    Outgoing.Progress write() throws IOException;
  }

  private Outgoing outgoing(Write write) {
    return new Outgoing() {
      @Override
      public Progress writeTo(OutputStream out) throws IOException {
        return write.write();
      }

      @Override
      public void ended(@Nullable Throwable cause) {
        told.add("ended " + cause);
      }
    };
  }

  private static Outgoing.Progress countTo(AtomicInteger count, int last) {
    return count.incrementAndGet() < last ? Outgoing.Progress.IDLE : Outgoing.Progress.END;
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    boolean done = false;
    while (!done) {
      try {
        latch.await();
        done = true;
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }
}

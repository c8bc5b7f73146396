package dev.ssekit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DeliveryThreadsTest {

  @Test
  void writesForAStreamThatOpensWhileTheHubCloses() throws InterruptedException {
    DeliveryThreads threads = new DeliveryThreads(null, 1);
    threads.close();
    CountDownLatch written = new CountDownLatch(1);
    threads.writers().execute(written::countDown);
    assertThat(written.await(10, TimeUnit.SECONDS)).isTrue();
  }
}

package dev.ssekit.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HubStartTest {

  @Test
  void makesItsBackendOnceAndClosesIt() {
    AtomicInteger made = new AtomicInteger();
    DeferredBackend backend = new DeferredBackend(10);
    HubRuntime hub =
        Hubs.start(
            Hubs.config()
                .backend(() -> {
                  made.incrementAndGet();
                  return backend;
                }));
    hub.close();
    assertThat(made).hasValue(1);
    assertThat(backend.isOver()).isTrue();
  }

  @Test
  void makesNoBackendWhenItCannotStart() {
    assumeTrue(Runtime.version().feature() < 21, "this JVM has virtual threads");
    AtomicInteger made = new AtomicInteger();
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            Hubs.start(
                Hubs.config()
                    .virtualThreads(true)
                    .backend(() -> {
                      made.incrementAndGet();
                      return new DeferredBackend(10);
                    })))
        .withMessageContaining("Virtual threads need Java 21");
    assertThat(made).hasValue(0);
  }

  @Test
  void startsWithTheShortestTimesThatCanBeSet() {
    Duration shortest = Duration.ofMillis(1);
    try (HubRuntime hub =
        Hubs.start(
            Hubs.config()
                .cleanupInterval(shortest)
                .closeTimeout(shortest)
                .onConnectDeadline(shortest))) {
      EndpointRuntime endpoint =
          hub.declare(
              EndpointDefinition.builder("/events", HubStartTest.class)
                  .heartbeat(Duration.ofNanos(1))
                  .build());
      assertThat(HubClient.open(hub, endpoint).stream().isOpen()).isTrue();
    }
  }

  @Test
  void refusesAHeartbeatThatIsNegativeOrEndless() {
    EndpointDefinition.Builder definition =
        EndpointDefinition.builder("/events", HubStartTest.class);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> definition.heartbeat(Duration.ofSeconds(-1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> definition.heartbeat(Duration.ofSeconds(Long.MAX_VALUE)));
  }
}

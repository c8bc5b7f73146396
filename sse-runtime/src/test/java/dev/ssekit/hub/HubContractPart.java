package dev.ssekit.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.spi.Backend;
import dev.ssekit.spi.Signals;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** One part of the contract, with a hub of its own for each test, and two endpoints. */
abstract class HubContractPart {
  private final HubContract contract;
  private HubRuntime runtime;
  private Signals signals;
  private EndpointRuntime events;
  private EndpointRuntime rooms;

  HubContractPart(HubContract contract) {
    this.contract = contract;
  }

  @BeforeEach
  final void start() {
    Backend started = backend();
    signals = started.signals();
    runtime = Hubs.start(started);
    events = Hubs.declare(runtime, "/events");
    rooms = Hubs.declare(runtime, "/rooms/{room}");
  }

  @AfterEach
  final void close() {
    runtime.close();
  }

  /** Another backend, whose logs are empty. */
  final Backend backend() {
    return contract.backend();
  }

  final HubRuntime runtime() {
    return runtime;
  }

  final SseHub hub() {
    return runtime.hub();
  }

  /** Those of the hub's backend. */
  final Signals signals() {
    return signals;
  }

  /** The endpoint at {@code /events}. */
  final EndpointRuntime events() {
    return events;
  }

  /** The endpoint at <code>/rooms/{room}</code>. */
  final EndpointRuntime rooms() {
    return rooms;
  }

  static void assertReceives(HubClient client, String... data) {
    await().untilAsserted(() -> assertThat(client.data()).containsExactly(data));
  }

  static <T> T get(CompletionStage<T> stage) {
    return stage.toCompletableFuture().orTimeout(10, TimeUnit.SECONDS).join();
  }
}

package dev.ssekit.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.ssekit.spi.Backend;
import dev.ssekit.spi.BackendClosedException;
import org.junit.jupiter.api.Test;

/** How a hub ends. */
abstract class HubCloseContract extends HubContractPart {
  HubCloseContract(HubContract contract) {
    super(contract);
  }

  @Test
  final void endsAllStreamsInOrderWhenItCloses() {
    HubClient one = HubClient.open(runtime(), events());
    HubClient two = HubClient.open(runtime(), rooms());
    get(hub().broadcast("update", "last"));
    await().untilAsserted(() -> assertThat(events().delivery().counters().broadcast()).isOne());
    hub().close();
    hub().close();
    assertReceives(one, "last");
    assertReceives(two, "last");
    assertThat(one.parsed().isUnfinished()).isFalse();
    await().until(() -> one.hasEnded() && two.hasEnded());
    assertThat(hub().endpoint("/events").connections()).isZero();
    assertThat(one.stream().isOpen()).isFalse();
    assertThat(one.stream().send("late", "x")).isFalse();
  }

  @Test
  final void refusesToBroadcastAfterItHasClosed() {
    hub().close();
    assertThatThrownBy(() -> hub().broadcast("update", "x").toCompletableFuture().get())
        .hasCauseInstanceOf(BackendClosedException.class);
    assertThatThrownBy(() -> Hubs.declare(runtime(), "/late"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
    EndpointStatistics statistics = get(hub().endpoint("/events").statistics());
    assertThat(statistics.backendState()).isEqualTo(Backend.State.UNAVAILABLE);
    assertThat(statistics.connectionsInCluster()).isZero();
  }
}

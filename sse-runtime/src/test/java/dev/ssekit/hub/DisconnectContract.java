package dev.ssekit.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.ssekit.spi.BackendClosedException;
import dev.ssekit.spi.Signal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How an application throws streams out. */
abstract class DisconnectContract extends HubContractPart {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  DisconnectContract(HubContract contract) {
    super(contract);
  }

  @Test
  final void throwsOutWhoMatchesAtEveryEndpoint() {
    HubClient event = open(events(), "ann");
    HubClient room = open(rooms(), "ann");
    HubClient other = open(events(), "bob");
    get(hub().disconnect(Map.of("user", "ann"), "the account is closed"));
    get(hub().broadcast("update", "afterwards"));
    awaitDisconnected(event);
    awaitDisconnected(room);
    assertReceives(other, "afterwards");
    assertThat(event.data()).isEmpty();
    assertThat(room.data()).isEmpty();
    assertThat(get(hub().endpoint("/events").statistics()).streamsDisconnected()).isEqualTo(1);
  }

  @Test
  final void throwsOutWhoMatchesAtOneEndpointAlone() {
    HubClient event = open(events(), "7");
    HubClient room = open(rooms(), "7");
    get(hub().endpoint("/rooms/{room}").disconnect(Map.of("user", 7), "the room is closed"));
    get(hub().broadcast("update", "afterwards"));
    await().atMost(PATIENCE).until(room::hasEnded);
    assertReceives(event, "afterwards");
    assertThat(room.data()).isEmpty();
  }

  @Test
  final void isNotDisturbedByWhatNobodyCanRead() {
    HubClient client = open(events(), "ann");
    for (String payload :
        List.of(
            "",
            "{",
            "null",
            "[]",
            "{}",
            "{\"reason\":\"no filter\"}",
            "{\"filter\":{}}",
            "{\"filter\":null,\"reason\":\"x\"}",
            "{\"filter\":{\"user\":null},\"reason\":\"x\"}",
            "{\"filter\":{\"user\":[\"ann\"]},\"reason\":\"x\"}",
            "{\"filter\":{},\"reason\":\"two\\nlines\"}",
            "{\"filter\":{},\"reason\":\"" + "x".repeat(201) + "\"}",
            "{\"filter\":{},\"reason\":\"x\",\"path\":7}",
            "{\"filter\":{},\"reason\":\"x\",\"path\":null}",
            "{\"filter\":{},\"reason\":\"x\",\"path\":\"/nowhere\"}",
            "{\"filter\":{},\"reason\":\"x\",\"more\":\"" + "x".repeat(70_000) + "\"}",
            "[".repeat(5000))) {
      get(signals().send(new Signal(DisconnectOrder.TYPE, payload)));
    }
    get(hub().broadcast("update", "still here"));
    assertReceives(client, "still here");
    get(
        signals()
            .send(
                new Signal(
                    DisconnectOrder.TYPE,
                    "{\"filter\":{\"user\":\"ann\"},\"reason\":\"the account is closed\",\"v\":2}")));
    awaitDisconnected(client);
  }

  @Test
  final void refusesWhatCannotBeTold() {
    for (String reason : List.of("", " ", "two\nlines", "a\rb", "a\0b", "x".repeat(201))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> hub().disconnect(Map.of(), reason))
          .withMessage("The reason must be one line of at most 200 characters.");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> hub().disconnect(Map.of("user", List.of("ann")), "x"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> hub().disconnect(Map.of("user", "x".repeat(70_000)), "x"))
        .withMessageContaining("too large");
  }

  @Test
  final void failsAsABroadcastDoesOnceTheHubHasClosed() {
    hub().close();
    assertThatThrownBy(() -> hub().disconnect(Map.of(), "x").toCompletableFuture().get())
        .hasCauseInstanceOf(BackendClosedException.class);
  }

  private HubClient open(EndpointRuntime endpoint, String user) {
    return HubClient.open(runtime(), endpoint, Map.of("user", List.of(user)));
  }

  private static void awaitDisconnected(HubClient client) {
    await().atMost(PATIENCE).until(client::hasEnded);
    assertThat(client.parsed().comments()).last().isEqualTo("disconnected: the account is closed");
    assertThat(client.parsed().reconnectionTime()).isBetween(1500L, 4500L);
    assertThat(client.parsed().isUnfinished()).isFalse();
  }
}

package dev.ssekit.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.ssekit.spi.Backend;
import dev.ssekit.spi.Entry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which endpoints there are, and what is counted at each. */
abstract class EndpointContract extends HubContractPart {
  EndpointContract(HubContract contract) {
    super(contract);
  }

  @Test
  final void tellsWhichEndpointsThereAre() {
    assertThat(hub().endpoints())
        .extracting(SseEndpoint::path)
        .containsExactly("/events", "/rooms/{room}");
    assertThat(hub().endpoint("/rooms/{number}").path()).isEqualTo("/rooms/{room}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> hub().endpoint("/event"))
        .withMessage(
            "No endpoint is declared at \"/event\"; declared are [/events, /rooms/{room}].");
  }

  @Test
  final void refusesAPathThatAnotherClassHasDeclared() {
    assertThat(Hubs.declare(runtime(), "/events")).isSameAs(events());
    assertThatThrownBy(() ->
            runtime().declare(EndpointDefinition.builder("/rooms/{id}", String.class).build()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("java.lang.String declares @Sse(path = \"/rooms/{id}\")")
        .hasMessageContaining("has taken with \"/rooms/{room}\"");
    EndpointDefinition numbers =
        EndpointDefinition.builder("/rooms/{id: [0-9]+}", String.class).build();
    assertThat(runtime().declare(numbers).definition()).isSameAs(numbers);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  final void refusesAPathByWhichAClientCouldChooseWhoItIsElsewhere(boolean keyFirst) {
    EndpointDefinition keyed =
        EndpointDefinition.builder("/notifications", String.class)
            .principalMetadata("user_id")
            .build();
    EndpointDefinition byPath =
        EndpointDefinition.builder("/profiles/{ user_id : [a-z]{2} }", Integer.class).build();
    runtime().declare(keyFirst ? keyed : byPath);
    EndpointDefinition second = keyFirst ? byPath : keyed;
    assertThatIllegalStateException()
        .isThrownBy(() -> runtime().declare(second))
        .withMessageContaining("java.lang.Integer declares @Sse(path = \"" + byPath.path())
        .withMessageContaining("template \"user_id\" is the principalMetadata of java.lang.String")
        .withMessageEndingWith("Rename the template.");
    assertThatIllegalArgumentException().isThrownBy(() -> hub().endpoint(second.path()));
    assertThat(runtime().declare(keyFirst ? keyed : byPath).takesFromQuery("user_id"))
        .isEqualTo(!keyFirst);
  }

  @Test
  final void refusesAPathByWhichAClientCouldChooseWhoItIsThere() {
    EndpointDefinition own =
        EndpointDefinition.builder("/users/{user_id}", String.class)
            .principalMetadata("user_id")
            .build();
    assertThatIllegalStateException()
        .isThrownBy(() -> runtime().declare(own))
        .withMessageEndingWith("Rename the template.");
  }

  @Test
  final void countsWhatHappens() {
    HubClient client = HubClient.open(runtime(), events(), Map.of("channel", List.of("a")));
    get(hub().broadcast("update", "1"));
    get(hub().broadcast("update", "2", Map.of("channel", "b")));
    assertReceives(client, "1");
    EndpointStatistics statistics = get(hub().endpoint("/events").statistics());
    assertThat(statistics.path()).isEqualTo("/events");
    assertThat(statistics.node()).isEqualTo(hub().node());
    assertThat(statistics.backendState()).isEqualTo(Backend.State.AVAILABLE);
    assertThat(statistics.connectionsHere()).isEqualTo(1);
    assertThat(statistics.connectionsInCluster()).isEqualTo(1);
    assertThat(statistics.broadcast()).isEqualTo(2);
    assertThat(statistics.slowClientsDisconnected()).isZero();
    assertThat(statistics.uptime()).isPositive();
    await()
        .untilAsserted(
            () -> assertThat(get(hub().endpoint("/events").statistics()).delivered()).isEqualTo(1));
    assertThat(get(runtime().statistics(events(), Map.of("channel", "b"), null)).connectionsHere())
        .isZero();
    assertThat(hub().endpoint("/rooms/{room}").connections()).isZero();
  }

  @Test
  final void doesNotCountWhatTheLogHeldWhenItStarted() {
    Backend filled = backend();
    for (int i = 0; i < 3; i++) {
      get(filled.log().publish(Set.of("/events"), new Entry("update", "before", Map.of())));
    }
    try (HubRuntime late = Hubs.start(filled)) {
      EndpointRuntime endpoint = Hubs.declare(late, "/events");
      HubClient client = HubClient.open(late, endpoint);
      assertThat(get(late.statistics(endpoint, Map.of(), null)).broadcast()).isZero();
      get(late.hub().broadcast("update", "after"));
      assertReceives(client, "after");
      assertThat(get(late.statistics(endpoint, Map.of(), null)).broadcast()).isOne();
    }
  }
}

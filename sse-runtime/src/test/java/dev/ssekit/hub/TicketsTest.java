package dev.ssekit.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ssekit.spi.OneTimeValues;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketsTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final RecordingValues stored = new RecordingValues();
  private final Tickets tickets = new Tickets(stored, new Handover(Runnable::run));

  @Test
  void standForWhatWasBoundToThemOnce() {
    String ticket =
        issue(Optional.of("/events"), Map.of("user_id", 7, "channel", List.of("a", true)));
    Ticket taken = take(ticket).orElseThrow();
    assertThat(taken.metadata())
        .isEqualTo(Map.of("user_id", List.of("7"), "channel", List.of("a", "true")));
    assertThat(taken.opens("/events")).isTrue();
    assertThat(taken.opens("/other")).isFalse();
    assertThat(take(ticket)).isEmpty();
  }

  @Test
  void openAnyEndpointWhereTheyWereIssuedForNone() {
    Ticket taken = take(issue(Optional.empty(), Map.of())).orElseThrow();
    assertThat(taken.opens("/events")).isTrue();
    assertThat(taken.metadata()).isEmpty();
  }

  @Test
  void areStoredUnderTheirDigestAlone() {
    String ticket = issue(Optional.empty(), Map.of("user_id", "anna"));
    assertThat(stored.values).hasSize(1);
    stored.values.forEach((key, value) -> {
      assertThat(key).matches("ticket:[0-9a-f]{64}");
      assertThat(key + value).doesNotContain(ticket);
    });
    assertThat(stored.lastTimeToLive).isEqualTo(MINUTE);
  }

  @Test
  void areLongAndNeverTheSame() {
    String ticket = issue(Optional.empty(), Map.of());
    assertThat(Tickets.isWellFormed(ticket)).isTrue();
    assertThat(issue(Optional.empty(), Map.of())).isNotEqualTo(ticket);
  }

  @Test
  void ofALaterVersionCanBeRead() {
    assertThat(Ticket.read("{\"version\":2,\"metadata\":{\"a\":[\"b\"]},\"more\":{}}"))
        .isEqualTo(new Ticket(Optional.empty(), Map.of("a", List.of("b"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "short",
        "0123456789012345678901234567890123456789012+",
        "012345678901234567890123456789012345678901=",
        "01234567890123456789012345678901234567890123",
        "012345678901234567890123456789012345678901\n"
      })
  void areToldByTheirFormBeforeTheBackendIsAsked(String presented) {
    assertThat(Tickets.isWellFormed(presented)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT0.999S", "PT1H0.001S", "P1D"})
  void liveFromASecondToAnHour(Duration timeToLive) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tickets.issue(Optional.empty(), Map.of(), timeToLive))
        .withMessageContaining("1 s to 1 h");
    assertThat(stored.values).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lastEventId", "ticket", "by"})
  void bindNoReservedKey(String key) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tickets.issue(Optional.empty(), Map.of(key, "value"), MINUTE))
        .withMessageContaining("reserved");
  }

  @Test
  void bindNothingThatIsNoText() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            tickets.issue(Optional.empty(), Map.of("a", List.of(Map.of("secret", 1))), MINUTE))
        .withMessageContaining("\"a\"")
        .withMessageNotContaining("secret");
  }

  @Test
  void areNotWaitedForByMoreThanSome() {
    HangingValues hanging = new HangingValues();
    Tickets waitedFor = new Tickets(hanging, new Handover(Runnable::run));
    List<CompletableFuture<Optional<Ticket>>> waiting = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      waiting.add(waitedFor.take("shown").toCompletableFuture());
    }
    assertThat(hanging.asked).hasSize(64);
    assertThat(waiting).filteredOn(CompletableFuture::isCompletedExceptionally).hasSize(36);
    hanging.asked.forEach(asked -> asked.complete(Optional.empty()));
    hanging.fails = true;
    for (int i = 0; i < 100; i++) {
      assertThat(waitedFor.take("shown").toCompletableFuture()).isCompletedExceptionally();
    }
    hanging.fails = false;
    assertThat(waitedFor.take("shown").toCompletableFuture()).isNotDone();
  }

  private String issue(Optional<String> path, Map<String, ?> metadata) {
    return tickets.issue(path, metadata, MINUTE).toCompletableFuture().join();
  }

  private Optional<Ticket> take(String ticket) {
    return tickets.take(ticket).toCompletableFuture().join();
  }

  private static final class HangingValues implements OneTimeValues {
    private final List<CompletableFuture<Optional<String>>> asked = new ArrayList<>();
    private boolean fails;

    @Override
    public CompletionStage<Void> put(String key, String value, Duration timeToLive) {
      return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<Optional<String>> take(String key) {
      if (fails) {
        throw new IllegalStateException("This backend fails.");
      }
      CompletableFuture<Optional<String>> hanging = new CompletableFuture<>();
      asked.add(hanging);
      return hanging;
    }
  }

  private static final class RecordingValues implements OneTimeValues {
    private final Map<String, String> values = new HashMap<>();
    private Duration lastTimeToLive = Duration.ZERO;

    @Override
    public CompletionStage<Void> put(String key, String value, Duration timeToLive) {
      values.put(key, value);
      lastTimeToLive = timeToLive;
      return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<Optional<String>> take(String key) {
      return CompletableFuture.completedStage(Optional.ofNullable(values.remove(key)));
    }
  }
}

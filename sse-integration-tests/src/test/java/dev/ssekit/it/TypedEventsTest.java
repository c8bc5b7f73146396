package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.it.endpoints.Floors.Mood;
import dev.ssekit.it.endpoints.FloorsPublisher;
import dev.ssekit.it.endpoints.FloorsSse;
import dev.ssekit.it.endpoints.QuotesPublisher;
import dev.ssekit.it.endpoints.QuotesSse;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TypedEventsTest {
  private static final String NOTE = "x".repeat(64 * 1024);
  private static final Instant EVENING = Instant.parse("2026-11-23T17:30:00Z");

  @ParameterizedTest
  @EnumSource(Container.class)
  void reachTheChannelOfTheirKeyAndAllWhereTheyHaveNone(Container container) throws Exception {
    try (TestServer server = TestServer.start(container, Applications.of(QuotesSse.class));
        StreamClient acme = server.stream("/quotes?symbol=ACME");
        StreamClient both = server.stream("/quotes?symbol=ACME&symbol=INIT");
        StreamClient none = server.stream("/quotes")) {
      QuotesPublisher publisher = new QuotesPublisher(server.hub());
      publisher.changed("ACME", BigDecimal.TEN, null);
      publisher.changed("INIT", BigDecimal.ONE, "new");
      publisher.closed(EVENING, "bank holiday");
      assertThat(acme.nextEvent())
          .contains("event: changed", "data: {\"symbol\":\"ACME\",\"price\":\"10\"}");
      assertThat(acme.nextEvent())
          .contains("event: market-closed", "data: {\"closed_at\":\"2026-11-23T17:30:00Z\"}");
      assertThat(both.nextData()).contains("ACME");
      assertThat(both.nextData())
          .isEqualTo("{\"symbol\":\"INIT\",\"price\":\"1\",\"note\":\"new\"}");
      assertThat(both.nextData()).contains("closed_at");
      assertThat(none.nextData()).contains("closed_at");
      assertThat(none.nextWithin(Duration.ZERO)).isNull();
    }
  }

  @Test
  void reachOthersWhereThePublisherSaysSo() throws Exception {
    try (TestServer server = TestServer.start(Container.JETTY, Applications.of(QuotesSse.class));
        StreamClient acme = server.stream("/quotes?symbol=ACME");
        StreamClient none = server.stream("/quotes")) {
      QuotesPublisher publisher = new QuotesPublisher(server.hub());
      publisher.toAll().changed("INIT", BigDecimal.ONE, null);
      publisher.toSymbol("ACME").closed(EVENING, "suspended");
      publisher.toSymbol("INIT").toSymbol("ACME").changed("INIT", BigDecimal.TEN, null);
      publisher.toSymbol("ACME").toAll().changed("LAST", BigDecimal.ONE, null);
      assertThat(acme.nextData()).contains("INIT");
      assertThat(acme.nextEvent()).contains("event: market-closed");
      assertThat(acme.nextData()).contains("INIT", "10");
      assertThat(acme.nextData()).contains("LAST");
      assertThat(none.nextData()).contains("INIT");
      assertThat(none.nextData()).contains("LAST");
    }
  }

  @Test
  void reachOnlyWhomEachNarrowingLeaves() throws Exception {
    try (TestServer server = TestServer.start(Container.GRIZZLY, Applications.of(FloorsSse.class));
        StreamClient first = server.stream("/floors/1?team-name=red&mood=GOOD");
        StreamClient second = server.stream("/floors/2?team-name=red&mood=BAD")) {
      FloorsPublisher publisher = new FloorsPublisher(server.hub());
      publisher.toFloor("1").toTeamName("red").announced("one");
      publisher.toTeamName("red").toFloor("2").announced("two");
      publisher.toTeamName("blue").toFloor("2").announced("nobody");
      publisher.cheered(Mood.BAD);
      publisher.toMood(Mood.GOOD).announced("good");
      publisher.announced("every floor");
      assertThat(List.of(first.nextData(), first.nextData(), first.nextData()))
          .containsExactly(
              "{\"text\":\"one\"}", "{\"text\":\"good\"}", "{\"text\":\"every floor\"}");
      assertThat(List.of(second.nextData(), second.nextData(), second.nextData()))
          .containsExactly(
              "{\"text\":\"two\"}", "{\"mood\":\"BAD\"}", "{\"text\":\"every floor\"}");
    }
  }

  @Test
  void replaceEarlierOnesOfTheirKeyForAClientThatHasFallenBehind() throws Exception {
    try (TestServer server = TestServer.start(Container.JETTY, Applications.of(QuotesSse.class));
        StreamClient reads = server.stream("/quotes");
        RawClient stalls = RawClient.open(server.uri("/quotes"), 4096)) {
      reads.next();
      stalls.readFirstBlock();
      QuotesPublisher publisher = new QuotesPublisher(server.hub()).toAll();
      for (int price = 1; price <= 100; price++) {
        publisher.changed("ACME", BigDecimal.valueOf(price), NOTE);
        publisher.changed("INIT", BigDecimal.valueOf(price), NOTE);
        assertThat(reads.nextData()).contains("ACME");
        assertThat(reads.nextData()).contains("INIT");
      }
      publisher.closed(EVENING, "late");
      String received = stalls.readPast("closed_at");
      assertThat(received).contains(latest("ACME"), latest("INIT"));
      assertThat(received.split("event: changed", -1)).hasSizeLessThan(150);
    }
  }

  private static String latest(String symbol) {
    return "{\"symbol\":\"" + symbol + "\",\"price\":\"100\"";
  }
}

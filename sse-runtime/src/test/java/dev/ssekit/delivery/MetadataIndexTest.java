package dev.ssekit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetadataIndexTest {
  private static final Map<String, String> NEWS = Map.of("channel", "news");

  private final Endpoint endpoint = Endpoint.wide();

  @AfterEach
  void close() {
    endpoint.close();
  }

  @Test
  void findsThoseThatHoldAPair() {
    endpoint.open(Map.of("channel", List.of("news", "sports")));
    endpoint.open(Map.of("channel", List.of("sports")));
    assertThat(count(NEWS)).isEqualTo(1);
    assertThat(count(Map.of("channel", "sports"))).isEqualTo(2);
    assertThat(count(Map.of("channel", "weather"))).isZero();
    assertThat(count(Map.of())).isEqualTo(2);
  }

  @Test
  void findsWhoIsLeftOfSeveralWhoeverLeavesFirst() {
    Map<String, List<String>> metadata = Map.of("channel", List.of("news"));
    SimulatedTransport first = endpoint.open(metadata);
    SimulatedTransport second = endpoint.open(metadata);
    SimulatedTransport third = endpoint.open(metadata);
    first.connection().abort();
    assertThat(matching(NEWS)).containsExactly(second.connection(), third.connection());
    third.connection().abort();
    assertThat(matching(NEWS)).containsExactly(second.connection());
    second.connection().abort();
    assertThat(count(NEWS)).isZero();
    SimulatedTransport last = endpoint.open(metadata);
    assertThat(matching(NEWS)).containsExactly(last.connection());
  }

  @Test
  void findsThoseThatHoldEveryPair() {
    endpoint.open(Map.of("channel", List.of("news"), "lang", List.of("en")));
    endpoint.open(Map.of("channel", List.of("news"), "lang", List.of("de")));
    endpoint.open(Map.of("channel", List.of("sports"), "lang", List.of("en")));
    assertThat(count(Map.of("channel", "news", "lang", "en"))).isEqualTo(1);
    assertThat(count(Map.of("channel", "sports", "lang", "de"))).isZero();
  }

  @Test
  void followsMetadataThatChangeWhileAStreamIsOpen() {
    Metadata metadata = endpoint.open(Map.of("channel", List.of("sports"))).connection().metadata();
    metadata.set("channel", List.of("news", "sports"));
    assertThat(count(NEWS)).isEqualTo(1);
    assertThat(count(Map.of("channel", "sports"))).isEqualTo(1);
    metadata.set("channel", List.of("news"));
    assertThat(count(Map.of("channel", "sports"))).isZero();
    metadata.set("channel", List.of());
    assertThat(count(NEWS)).isZero();
  }

  @Test
  void forgetsThoseThatAreGone() {
    SimulatedTransport client = endpoint.open(Map.of("channel", List.of("news")));
    client.connection().abort();
    client.connection().metadata().set("channel", List.of("news", "sports"));
    assertThat(count(NEWS)).isZero();
    assertThat(count(Map.of("channel", "sports"))).isZero();
  }

  @Test
  void countsNobodyBeforeItsStreamIsOpen() {
    SimulatedTransport client = endpoint.connect(Map.of("channel", List.of("news")));
    assertThat(count(NEWS)).isZero();
    client.open();
    assertThat(count(NEWS)).isEqualTo(1);
  }

  @Test
  void meetsConnectionsInTheOrderInWhichTheyCame() {
    List<Connection> news = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      news.add(endpoint.open(Map.of("channel", List.of("news"))).connection());
    }
    assertThat(matching(Map.of())).containsExactlyElementsOf(news);
    assertThat(matching(NEWS)).containsExactlyElementsOf(news);
  }

  private List<Connection> matching(Map<String, String> filter) {
    List<Connection> found = new ArrayList<>();
    endpoint.delivery().registry().forEachMatching(filter, found::add);
    return found;
  }

  private int count(Map<String, String> filter) {
    return endpoint.delivery().registry().count(filter);
  }
}

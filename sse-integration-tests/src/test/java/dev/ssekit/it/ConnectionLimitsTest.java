package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ssekit.hub.SseLimits;
import dev.ssekit.it.endpoints.RoomsSse;
import dev.ssekit.it.endpoints.TickerSse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who gets a stream while there are places, and what is said to who does not. */
class ConnectionLimitsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ACCEPT = "Accept";
  private static final String STREAM = "text/event-stream";

  @ParameterizedTest
  @EnumSource(Container.class)
  void aFullNodeTellsClientsToComeBackAndIsNotReady(Container container) throws Exception {
    try (TestServer server =
        TestServer.start(
            container,
            limited(limits -> limits.maxConnections(2).maxConnectionsPerAddress(1_000)))) {
      assertThat(server.hub().isReady()).isTrue();
      try (StreamClient first = server.stream("/ticker");
          StreamClient second = server.stream("/rooms/1")) {
        assertOpen(first);
        assertOpen(second);
        assertThat(server.hub().isReady()).isFalse();
        Set<List<String>> answers = new HashSet<>();
        for (int i = 0; i < 5; i++) {
          answers.add(Sent.away(server, "/ticker"));
        }
        assertThat(answers).hasSizeGreaterThan(1);
        assertThat(rejected(server, "/ticker", "sse.max-connections")).isEqualTo(5);
        assertThat(rejected(server, "/rooms/1", "sse.max-connections")).isZero();
        server.tick("/ticker", "still served");
        assertThat(first.nextData()).isEqualTo("still served");
      }
      awaitPlace(server, "/ticker");
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void aFullEndpointLeavesTheOthersOpen(Container container) throws Exception {
    try (TestServer server =
            TestServer.start(container, limited(limits -> limits.maxConnectionsPerEndpoint(1)));
        StreamClient first = server.stream("/rooms/1");
        StreamClient other = server.stream("/ticker")) {
      assertOpen(first);
      assertOpen(other);
      Sent.away(server, "/rooms/2");
      assertThat(rejected(server, "/rooms/1", "sse.max-connections-per-endpoint")).isEqualTo(1);
      assertThat(server.hub().isReady()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Container.class,
      names = {"JETTY", "TOMCAT", "UNDERTOW", "GRIZZLY"})
  void anAddressWithTooManyHasToStayAway(Container container) throws Exception {
    try (TestServer server =
        TestServer.start(container, limited(limits -> limits.maxConnectionsPerAddress(2)))) {
      try (StreamClient first = server.stream("/ticker");
          StreamClient second = server.stream("/rooms/1")) {
        assertOpen(first);
        assertOpen(second);
        Sent.offFor(server.get("/ticker", ACCEPT, STREAM), "This address has as many");
        // What a client says of itself changes nothing.
        Sent.offFor(
            server.get("/ticker", ACCEPT, STREAM, "X-Forwarded-For", "203.0.113.7"),
            "This address");
        Sent.offFor(
            server.get("/ticker", ACCEPT, STREAM, "Forwarded", "for=203.0.113.7"), "This address");
        assertThat(rejected(server, "/ticker", "sse.max-connections-per-address")).isEqualTo(3);
        assertThat(server.hub().isReady()).isTrue();
      }
      awaitPlace(server, "/ticker");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Container.class,
      names = {"JETTY", "TOMCAT", "UNDERTOW", "GRIZZLY"})
  void anAddressIsTheClientsBehindATrustedProxy(Container container) throws Exception {
    try (TestServer server =
            TestServer.start(
                container,
                limited(limits ->
                    limits.maxConnectionsPerAddress(1).trustedProxies("127.0.0.0/8", "fd00::/8")));
        StreamClient alice = server.stream("/ticker", "X-Forwarded-For", "203.0.113.7");
        StreamClient bob = server.stream("/ticker", "X-Forwarded-For", "203.0.113.8, fd00::1");
        StreamClient carol =
            server.stream("/ticker", "Forwarded", "for=\"[2001:db8::1]:4711\";proto=https")) {
      assertOpen(alice);
      assertOpen(bob);
      assertOpen(carol);
      String[][] ofTheSame = {
        {"Forwarded", "for=203.0.113.7"},
        {"X-Forwarded-For", "198.51.100.1, 203.0.113.8"},
        {"X-Forwarded-For", "2001:db8::2"},
        {"Forwarded", "for=198.51.100.1, for=203.0.113.8"}
      };
      for (String[] header : ofTheSame) {
        Sent.offFor(
            server.get("/ticker", ACCEPT, STREAM, header[0], header[1]), "This address has");
      }
      // Two headers that do not say the same: both count for the proxy, so that the second is off.
      String[] contradiction = {
        ACCEPT, STREAM, "Forwarded", "for=198.51.100.2", "X-Forwarded-For", "198.51.100.3"
      };
      try (StreamClient unclear = server.stream("/ticker", contradiction)) {
        assertOpen(unclear);
        contradiction[3] = "for=198.51.100.4";
        Sent.offFor(server.get("/ticker", contradiction), "This address has");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void aPrincipalWithTooManyHasToStayAway(Container container) throws Exception {
    try (TestServer server =
        TestServer.start(
            container,
            limited(limits -> limits.maxConnectionsPerPrincipal(1))
                .register(HeaderIdentity.class))) {
      try (StreamClient anna = server.stream("/ticker", HeaderIdentity.USER, "anna");
          StreamClient ben = server.stream("/ticker", HeaderIdentity.USER, "ben");
          StreamClient nobody = server.stream("/ticker");
          StreamClient nobodyElse = server.stream("/ticker")) {
        assertOpen(anna);
        assertOpen(ben);
        assertOpen(nobody);
        assertOpen(nobodyElse);
        Sent.offFor(
            server.get("/rooms/1", ACCEPT, STREAM, HeaderIdentity.USER, "anna"),
            "This user has as many");
        assertThat(rejected(server, "/rooms/1", "sse.max-connections-per-principal")).isEqualTo(1);
      }
      awaitPlace(server, "/rooms/1", HeaderIdentity.USER, "anna");
    }
  }

  private static ResourceConfig limited(UnaryOperator<SseLimits.Builder> limits) {
    return Applications.configured(
        config -> config.limits(limits.apply(SseLimits.builder()).build()),
        TickerSse.class,
        RoomsSse.class);
  }

  private static void assertOpen(StreamClient client) throws InterruptedException {
    assertThat(client.status()).isEqualTo(200);
    assertThat(client.next()).contains(": connected");
  }

  /** A client that has gone is noticed when it is written to. */
  private static void awaitPlace(TestServer server, String path, String... headers) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> {
          server.hub().broadcast("tick", "anybody there?");
          try (StreamClient client = server.stream(path, headers)) {
            return client.status() == 200 && client.next().contains(": connected");
          }
        });
  }

  private static long rejected(TestServer server, String path, String setting) throws Exception {
    JsonNode statistics = JSON.readTree(server.get(path + "/stats").body());
    return statistics.get("rejected").get(setting).longValue();
  }
}

package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.hub.SseLimits;
import dev.ssekit.it.endpoints.EventsSse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What an attacker does over real sockets. Who was connected before, and who comes after, notices
 * nothing of it, and nothing is left behind. Isolated: it counts what the JVM holds.
 */
@Tag("faults")
@Isolated
@Timeout(240)
class AbuseTest {
  private static final String PATH = "/events";
  private static final int ATTEMPTS = 20_000;
  private static final int AT_ONCE = 2_000;
  private static final int PLACES = 1_000;
  private static final int MANY = 200;
  private static final int MALFORMED = 10_000;
  private static final int SENDERS = 4;
  private static final String LARGE = "x".repeat(64 * 1024);

  /**
   * Not where a socket that has to wait for its turn is closed after the two seconds of the tests.
   */
  @ParameterizedTest
  @EnumSource(
      value = Container.class,
      names = {"JETTY", "GRIZZLY"})
  void moreConnectionsThanThereArePlaces(Container container) throws Exception {
    attack(container, AbuseTest::fillWithStreams, AbuseTest::connectOverAndOver);
  }

  @ParameterizedTest
  @EnumSource(value = Container.class, mode = EnumSource.Mode.EXCLUDE, names = "JDK")
  void requestsThatNeverEnd(Container container) throws Exception {
    attack(container, AbuseTest::dripRequests, AbuseTest::dripRequests);
  }

  @ParameterizedTest
  @EnumSource(value = Container.class, mode = EnumSource.Mode.EXCLUDE, names = "JDK")
  void clientsThatNeverReadAndResetInTheMiddleOfAWrite(Container container) throws Exception {
    attack(container, AbuseTest::neverRead, AbuseTest::neverRead);
  }

  @ParameterizedTest
  @EnumSource(value = Container.class, mode = EnumSource.Mode.EXCLUDE, names = "JDK")
  void socketsThatAreHalfClosed(Container container) throws Exception {
    attack(container, AbuseTest::halfClose, AbuseTest::halfClose);
  }

  @ParameterizedTest
  @EnumSource(value = Container.class, mode = EnumSource.Mode.EXCLUDE, names = "JDK")
  void broadcastsThatAreMalformed(Container container) throws Exception {
    attack(
        container,
        (server, witness) -> new MalformedBroadcasts(server, PATH).send(SENDERS, MANY),
        (server, witness) -> {
          new MalformedBroadcasts(server, PATH).send(SENDERS, MALFORMED);
          witness.receives("after all of them");
        });
  }

  /** The first attack fills the container's pools, which it keeps. */
  private static void attack(Container container, Attack first, Attack second) throws Exception {
    try (CapturedLog log = CapturedLog.ofWarningsOfAllContainers();
        CapturedErrors errors = new CapturedErrors()) {
      try (TestServer server =
          TestServer.start(
              container, Applications.configured(c -> c.limits(limits()), EventsSse.class))) {
        try (Witness warmUp = Witness.of(server, PATH)) {
          first.on(server, warmUp);
          warmUp.awaitEndOfOthers();
        }
        try (Witness witness = Witness.of(server, PATH)) {
          second.on(server, witness);
          witness.assertNothingIsLeft();
        }
      }
      assertThat(log.messages()).noneMatch(message -> message.contains("\tat "));
      assertThat(errors.text()).doesNotContain("\tat ");
    }
  }

  private static SseLimits limits() {
    return SseLimits.builder()
        .maxConnections(PLACES)
        .maxConnectionsPerAddress(PLACES)
        .broadcastsPerSecond(1_000_000)
        .build();
  }

  private static void fillWithStreams(TestServer server, Witness witness) throws Exception {
    connect(server);
    witness.receives("with all places taken");
  }

  private static void connectOverAndOver(TestServer server, Witness witness) throws Exception {
    for (int attempts = 0; attempts < ATTEMPTS; attempts += AT_ONCE) {
      connect(server);
      witness.receives("after " + attempts);
    }
  }

  /** As many as may be open at once; whoever finds no place is told when to come back. */
  private static void connect(TestServer server) throws IOException {
    List<RawClient> clients = new ArrayList<>();
    int refused = 0;
    for (int i = 0; i < AT_ONCE; i++) {
      RawClient client = RawClient.open(server.uri(PATH));
      clients.add(client);
      String answer = client.readFirstBlock();
      assertThat(answer).startsWith("HTTP/1.1 200");
      refused += answer.contains("connected") ? 0 : 1;
    }
    assertThat(refused).isBetween(AT_ONCE - PLACES, AT_ONCE);
    for (int i = 0; i < clients.size(); i++) {
      end(clients.get(i), i);
    }
  }

  /** Few end as they should; each that does holds its port for a minute. */
  private static void end(RawClient client, int turn) throws IOException {
    if (turn % 20 == 0) {
      client.close();
    } else {
      client.reset();
    }
  }

  private static void dripRequests(TestServer server, Witness witness) throws Exception {
    List<RawClient> clients = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      clients.add(RawClient.send(server.uri(PATH), 0, "GET " + PATH + " HTTP/1.1\r\nHost: a\r\n"));
      clients.add(
          RawClient.send(
              server.uri(PATH),
              0,
              "POST "
                  + PATH
                  + "/broadcast HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                  + "Authorization: Bearer "
                  + Applications.TOKEN
                  + "\r\nContent-Length: 1000\r\n\r\n{"));
    }
    for (int round = 0; round < 5; round++) {
      for (int i = 0; i < clients.size(); i += 2) {
        clients.get(i).isTold("X-" + round + ": a\r\n");
      }
      witness.receives("in round " + round);
    }
    awaitBodiesThatAreRefused(server);
    for (int i = 0; i < clients.size(); i++) {
      end(clients.get(i), i);
    }
  }

  /** Others are read from by then, and hold the places. */
  private static void awaitBodiesThatAreRefused(TestServer server) {
    await()
        .until(() ->
            server.statistics(PATH).rejected().getOrDefault("sse.broadcasts-at-once", 0L) > 0);
  }

  private static void neverRead(TestServer server, Witness witness) throws Exception {
    List<RawClient> clients = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      clients.add(RawClient.open(server.uri(PATH), 4096));
    }
    for (int i = 0; i < 40; i++) {
      witness.receives(LARGE + i);
    }
    for (RawClient client : clients) {
      client.reset();
    }
  }

  private static void halfClose(TestServer server, Witness witness) throws Exception {
    List<RawClient> clients = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      RawClient client = RawClient.open(server.uri(PATH));
      client.readFirstBlock();
      client.halfClose();
      clients.add(client);
    }
    for (int i = 0; i < 10; i++) {
      witness.receives("half " + i);
    }
    for (int i = 0; i < clients.size(); i++) {
      end(clients.get(i), i);
    }
  }

  /** Something that is done to a server. */
  @FunctionalInterface
  private interface Attack {
    void on(TestServer server, Witness witness) throws Exception;
  }
}

package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.it.endpoints.PersonalSse;
import dev.ssekit.it.endpoints.PersonalStreamResource;
import dev.ssekit.it.endpoints.TickerSse;
import dev.ssekit.it.endpoints.TickerStreamResource;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets what is meant for one user: whom the application has authenticated. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonalStreamTest {
  private TestServer server;

  @BeforeAll
  void start() throws Exception {
    server = start(Container.JETTY);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void theNotificationOfOneUserReachesNobodyWhoOnlyAsksForIt(Container container) throws Exception {
    assertReachesNobodyWhoOnlyAsks(container, PersonalSse.class);
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void noMoreWhereTheResourcesAreRegisteredByHand(Container container) throws Exception {
    assertReachesNobodyWhoOnlyAsks(container, PersonalStreamResource.class);
  }

  private static void assertReachesNobodyWhoOnlyAsks(Container container, Class<?> registered)
      throws Exception {
    try (TestServer own = start(container, registered);
        StreamClient anna = own.stream("/personal", HeaderIdentity.USER, "anna");
        StreamClient ben = own.stream("/personal?user_id=anna", HeaderIdentity.USER, "ben");
        StreamClient both =
            own.stream("/personal?user_id=anna&user_id=ben", HeaderIdentity.USER, "carl")) {
      anna.next();
      ben.next();
      both.next();
      String first = own.tick("/personal", "for anna", Map.of("user_id", "anna"));
      own.tick("/personal", "for all");
      assertThat(anna.nextData()).isEqualTo("for anna");
      assertThat(ben.nextData()).isEqualTo("for all");
      assertThat(both.nextData()).isEqualTo("for all");
      own.tick("/personal", "again for anna", Map.of("user_id", "anna"));
      own.tick("/personal", "again for all");
      try (StreamClient resumed =
              own.stream(
                  "/personal?user_id=anna&lastEventId=" + first, HeaderIdentity.USER, "ben");
          StreamClient resumedByHeader =
              own.stream(
                  "/personal?user_id=anna", HeaderIdentity.USER, "ben", "Last-Event-ID", first)) {
        for (StreamClient client : new StreamClient[] {resumed, resumedByHeader}) {
          assertThat(client.nextData()).isEqualTo("for all");
          assertThat(client.nextData()).isEqualTo("again for all");
          assertThat(client.nextWithin(Duration.ZERO)).isNull();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/personal", "/personal?user_id=anna", "/personal?principal=anna"})
  void aClientThatNobodyKnowsIsRefused(String path) throws Exception {
    Problems.assertProblem(server.get(path, "Accept", "text/event-stream"), 403, "Log in first");
    assertThat(server.head(path, "Accept", "text/event-stream").statusCode()).isEqualTo(403);
  }

  @Test
  void onlyWhatIsListedComesFromTheQuery() throws Exception {
    try (StreamClient client =
        server.stream(
            "/personal?lang=en&lang=de&channel=news&user_id=ben", HeaderIdentity.USER, "anna")) {
      client.next();
      assertThat(values("lang")).containsExactlyInAnyOrder("en", "de");
      assertThat(values("channel")).isEmpty();
      assertThat(values("user_id")).containsExactly("anna");
    }
  }

  @Test
  void whoAClientIsComesFromTheQueryOfNoOtherEndpointEither() throws Exception {
    try (StreamClient stranger = server.stream("/ticker?user_id=anna&lang=en")) {
      stranger.next();
      assertThat(values("/ticker", "user_id")).isEmpty();
      assertThat(values("/ticker", "lang")).containsExactly("en");
      server.hub().broadcast("tick", "for anna", Map.of("user_id", "anna"));
      server.hub().broadcast("tick", "for all");
      assertThat(stranger.nextData()).isEqualTo("for all");
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void neitherBeforeTheFirstRequestToResourcesThatAreRegisteredByHand(Container container)
      throws Exception {
    try (TestServer byHand =
            start(container, PersonalStreamResource.class, TickerStreamResource.class);
        StreamClient stranger = byHand.stream("/ticker?user_id=anna&lang=en")) {
      stranger.next();
      assertThat(values(byHand, "/ticker", "user_id")).isEmpty();
      assertThat(byHand.tick("/personal", "for anna", Map.of("user_id", "anna"))).isNotEmpty();
      assertThat(byHand.get("/personal/stats").statusCode()).isEqualTo(404);
      assertThat(byHand.broadcast("/ticker", "{\"data\":1}").statusCode()).isEqualTo(404);
    }
  }

  private Set<String> values(String key) throws Exception {
    return values("/personal", key);
  }

  private Set<String> values(String path, String key) throws Exception {
    return values(server, path, key);
  }

  private static Set<String> values(TestServer server, String path, String key) throws Exception {
    return server
        .hub()
        .endpoint(path)
        .statisticsBy(key)
        .toCompletableFuture()
        .get()
        .values()
        .keySet();
  }

  private static TestServer start(Container container) throws Exception {
    return start(container, PersonalSse.class, TickerSse.class);
  }

  private static TestServer start(Container container, Class<?>... components) throws Exception {
    return TestServer.start(container, Applications.of(components).register(HeaderIdentity.class));
  }
}

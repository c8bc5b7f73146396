package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import dev.ssekit.hub.SseStream;
import dev.ssekit.it.endpoints.Guarded_DeniedSse;
import dev.ssekit.it.endpoints.Guarded_RolesSse;
import dev.ssekit.it.endpoints.Guarded_TokenSse;
import dev.ssekit.it.endpoints.OnConnectScript;
import dev.ssekit.it.endpoints.PersonalSse;
import dev.ssekit.it.endpoints.RoomsSse;
import dev.ssekit.it.endpoints.ScriptedSse;
import java.net.http.HttpResponse;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TicketTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final String FRESH = "Fetch a new one";

  private final BlockingQueue<SseStream> streams = new LinkedBlockingQueue<>();
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
  void opensOneStreamAndIsInNoLog(Container container) throws Exception {
    try (CapturedLog log = CapturedLog.ofEverything()) {
      String ticket;
      try (TestServer own = start(container)) {
        ticket = issue(own, "/token", Map.of("user_id", 7), MINUTE);
        try (StreamClient client = own.stream("/token?user_id=8&ticket=" + ticket)) {
          client.next();
          own.tick("/token", "for 8", Map.of("user_id", 8 + ""));
          own.tick("/token", "for 7", Map.of("user_id", 7 + ""));
          assertThat(client.nextData()).isEqualTo("for 7");
          HttpResponse<String> again = get(own, "/token?ticket=" + ticket);
          Problems.assertProblem(again, 401, FRESH);
          assertThat(again.body()).doesNotContain(ticket);
        }
      }
      assertThat(log.messages()).noneMatch(line -> line.contains(ticket));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/token", "/roles", "/personal", "/rooms/7", "/scripted"})
  void opensWhateverWantsMoreOfOthers(String path) throws Exception {
    String ticket = issueForAny(Map.of("user_id", "anna"));
    try (StreamClient client = server.stream(path + "?ticket=" + ticket)) {
      assertThat(client.next()).contains(": connected");
    }
    Problems.assertProblem(get(server, path + "?ticket=" + ticket), 401, FRESH);
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void hidesWhoElseIsLoggedIn(Container container) throws Exception {
    try (TestServer own = start(container)) {
      String ticket = issue(own, "/scripted", Map.of("user_id", "anna hidden"), MINUTE);
      try (StreamClient client =
              own.stream("/scripted?ticket=" + ticket, HeaderIdentity.USER, "ben");
          StreamClient withoutTicket =
              own.stream("/scripted?channel=own", HeaderIdentity.USER, "ben")) {
        client.next();
        withoutTicket.next();
        assertThat(opened("user_id", "anna hidden").request().principal()).isEmpty();
        assertThat(opened("channel", "own").request().principal().map(Principal::getName))
            .hasValue("ben");
      }
    }
  }

  @Test
  void doesNotOpenWhatIsOpenToNobody() throws Exception {
    Problems.assertProblem(
        get(server, "/deny-all?ticket=" + issueForAny(Map.of())), 403, "open to nobody");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "0123456789012345678901234567890123456789012",
        "%0A%0D%00",
        "ticket:0123456789012345678901234567890123456",
        "0123456789012345678901234567890123456789012&ticket=x"
      })
  void isRefusedWhereItWasNeverIssued(String garbage) throws Exception {
    for (String path : new String[] {"/token", "/roles", "/personal", "/scripted"}) {
      HttpResponse<String> refused = get(server, path + "?ticket=" + garbage);
      Problems.assertProblem(refused, 401, FRESH);
      assertThat(refused.headers().firstValue("WWW-Authenticate"))
          .hasValueSatisfying(challenge -> assertThat(challenge).contains("invalid_token"));
      assertThat(refused.body()).doesNotContain("0123456789");
    }
  }

  @Test
  void isRefusedByAnotherEndpointThanItsOwn() throws Exception {
    String ticket = issue(server, "/token", Map.of(), MINUTE);
    Problems.assertProblem(get(server, "/roles?ticket=" + ticket), 401, FRESH);
  }

  @Test
  void isRefusedOnceItsTimeHasPassed() throws Exception {
    String ticket = issue(server, "/token", Map.of(), Duration.ofSeconds(1));
    long issued = System.nanoTime();
    await()
        .pollInterval(Duration.ofMillis(100))
        .until(() -> System.nanoTime() - issued > TimeUnit.MILLISECONDS.toNanos(1_200));
    Problems.assertProblem(get(server, "/token?ticket=" + ticket), 401, FRESH);
  }

  @Test
  void mayNotContradictThePath() throws Exception {
    Problems.assertProblem(
        get(server, "/rooms/42?ticket=" + issueForAny(Map.of("room", 41))), 401, FRESH);
    for (Object rooms : new Object[] {42, "42", List.of(41, 42)}) {
      try (StreamClient client =
          server.stream("/rooms/42?ticket=" + issueForAny(Map.of("room", rooms)))) {
        client.next();
        server.tick("/rooms/{room}", "in 41", Map.of("room", "41"));
        server.tick("/rooms/{room}", "in 42", Map.of("room", "42"));
        assertThat(client.nextData()).isEqualTo("in 42");
      }
    }
  }

  @Test
  void countsBeforeTheQueryAndThePrincipal() throws Exception {
    try (StreamClient client =
        server.stream(
            "/personal?user_id=mallory&ticket=" + issueForAny(Map.of("user_id", "anna")),
            HeaderIdentity.USER,
            "ben")) {
      client.next();
      server.tick("/personal", "for mallory", Map.of("user_id", "mallory"));
      server.tick("/personal", "for ben", Map.of("user_id", "ben"));
      server.tick("/personal", "for anna", Map.of("user_id", "anna"));
      assertThat(client.nextData()).isEqualTo("for anna");
    }
  }

  @Test
  void withoutThePrincipalsKeyNeedsAPrincipal() throws Exception {
    Problems.assertProblem(
        get(server, "/personal?ticket=" + issueForAny(Map.of("lang", "en"))), 403, "Log in first");
    try (StreamClient client =
        server.stream(
            "/personal?ticket=" + issueForAny(Map.of("lang", "en")), HeaderIdentity.USER, "ben")) {
      client.next();
      server.tick("/personal", "for ben", Map.of("user_id", "ben", "lang", "en"));
      assertThat(client.nextData()).isEqualTo("for ben");
    }
  }

  @Test
  void isNotIssuedForAnEndpointOfPrincipalsWithoutSayingWhoItIsFor() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> issue(server, "/personal", Map.of("userId", "anna"), MINUTE))
        .withMessageContaining("put \"user_id\" into its metadata");
  }

  @Test
  void isSpentByNoHead() throws Exception {
    String ticket = issue(server, "/token", Map.of(), MINUTE);
    String path = "/token?ticket=" + ticket;
    assertThat(server.head(path, "Accept", "text/event-stream").statusCode()).isEqualTo(401);
    try (StreamClient client = server.stream(path)) {
      assertThat(client.next()).contains(": connected");
    }
  }

  @Test
  void isHiddenFromTheApplicationOnItsWayIn() throws Exception {
    String ticket = issueForAny(Map.of("user_id", "anna"));
    try (StreamClient client = server.stream("/scripted?channel=a&ticket=" + ticket)) {
      client.next();
      SseStream stream = opened("channel", "a");
      assertThat(stream.request().query("ticket")).isEmpty();
      assertThat(stream.request().queryAll("ticket")).isEmpty();
      assertThat(stream.request().query("channel")).hasValue("a");
      assertThat(stream.metadata().keySet()).containsExactlyInAnyOrder("channel", "user_id");
    }
  }

  private SseStream opened(String key, String value) throws InterruptedException {
    SseStream stream;
    do {
      stream = streams.poll(10, TimeUnit.SECONDS);
      assertThat(stream).isNotNull();
    } while (!stream.metadata(key).equals(Optional.of(value)));
    return stream;
  }

  private String issueForAny(Map<String, ?> metadata) throws Exception {
    return server
        .hub()
        .issueTicket(metadata, MINUTE)
        .toCompletableFuture()
        .get(10, TimeUnit.SECONDS);
  }

  private static String issue(
      TestServer server, String path, Map<String, ?> metadata, Duration timeToLive)
      throws Exception {
    return server
        .hub()
        .endpoint(path)
        .issueTicket(metadata, timeToLive)
        .toCompletableFuture()
        .get(10, TimeUnit.SECONDS);
  }

  private static HttpResponse<String> get(TestServer server, String path) throws Exception {
    return server.get(path, "Accept", "text/event-stream");
  }

  private TestServer start(Container container) throws Exception {
    return TestServer.start(
        container,
        Applications.of(
                Guarded_TokenSse.class,
                Guarded_RolesSse.class,
                Guarded_DeniedSse.class,
                PersonalSse.class,
                RoomsSse.class,
                ScriptedSse.class)
            .register(HeaderIdentity.class)
            .register(Applications.binding((OnConnectScript) streams::add)));
  }
}

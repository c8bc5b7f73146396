package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.hub.SseLimits;
import dev.ssekit.it.endpoints.Guarded_PublicSse;
import dev.ssekit.it.endpoints.Guarded_RolesSse;
import dev.ssekit.it.endpoints.TickerSse;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who broadcasts over HTTP more often than is allowed is told when to try again. */
class BroadcastRateTest {
  private static final String OTHER_TOKEN = "another-token-of-the-tests";

  @ParameterizedTest
  @EnumSource(Container.class)
  void holdsForATokenAndNotForAnother(Container container) throws Exception {
    try (TestServer server = TestServer.start(container, limited())) {
      assertHeldBack(server, post(server, "/ticker", "Authorization", "Bearer " + OTHER_TOKEN));
      assertThat(
              server
                  .send(post(server, "/ticker", "Authorization", "Bearer " + Applications.TOKEN))
                  .statusCode())
          .isEqualTo(202);
      assertThat(server.send(post(server, "/ticker", "Authorization", "Bearer wrong")).statusCode())
          .isEqualTo(401);
      long rejected =
          server.statistics("/ticker").rejected().getOrDefault("sse.broadcasts-per-second", 0L);
      assertThat(rejected).isPositive();
      for (int i = 0; i < 50; i++) {
        server.hub().broadcast("tick", "the application's own");
      }
    }
  }

  @Test
  void holdsForATokenHoweverItIsWritten() throws Exception {
    try (TestServer server = TestServer.start(Container.JETTY, limited())) {
      List<HttpRequest.Builder> posts = new ArrayList<>();
      for (int i = 1; i <= 40; i++) {
        String scheme = i % 2 == 0 ? "Bearer" : "bEARER";
        String header = scheme + " ".repeat(i) + Applications.TOKEN;
        posts.add(post(server, "/ticker", "Authorization", header));
      }
      assertHeldBack(server, posts);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Container.class,
      names = {"JETTY", "GRIZZLY"})
  void holdsForAPrincipalWhereBroadcastingWantsARole(Container container) throws Exception {
    try (TestServer server = TestServer.start(container, limited())) {
      String[] anna = {HeaderIdentity.USER, "anna", HeaderIdentity.ROLES, "editor"};
      String[] ben = {HeaderIdentity.USER, "ben", HeaderIdentity.ROLES, "editor"};
      assertHeldBack(server, post(server, "/roles", anna));
      assertThat(server.send(post(server, "/roles", ben)).statusCode()).isEqualTo(202);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Container.class,
      names = {"JETTY", "GRIZZLY"})
  void holdsForAnAddressWhereBroadcastingIsPublic(Container container) throws Exception {
    try (TestServer server = TestServer.start(container, limited())) {
      assertHeldBack(server, post(server, "/public"));
      HttpRequest.Builder others = post(server, "/public", "X-Forwarded-For", "203.0.113.7");
      assertThat(server.send(others).statusCode()).isEqualTo(202);
    }
  }

  private static ResourceConfig limited() {
    return Applications.configured(
            config ->
                config
                    .broadcastToken(Applications.TOKEN, OTHER_TOKEN)
                    .limits(
                        SseLimits.builder()
                            .broadcastsPerSecond(1)
                            .trustedProxies("127.0.0.1")
                            .build()),
            TickerSse.class,
            Guarded_RolesSse.class,
            Guarded_PublicSse.class)
        .register(HeaderIdentity.class);
  }

  /** Of many at once some come too soon, however slow this machine is. */
  private static void assertHeldBack(TestServer server, HttpRequest.Builder post) throws Exception {
    HttpRequest request = post.build();
    List<HttpRequest.Builder> posts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      posts.add(HttpRequest.newBuilder(request, (n, v) -> true));
    }
    assertHeldBack(server, posts);
  }

  private static void assertHeldBack(TestServer server, List<HttpRequest.Builder> posts)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<HttpResponse<String>>> many = new ArrayList<>();
      for (HttpRequest.Builder post : posts) {
        many.add(() -> server.send(post));
      }
      int heldBack = 0;
      for (Future<HttpResponse<String>> sent : threads.invokeAll(many, 60, TimeUnit.SECONDS)) {
        HttpResponse<String> answer = sent.get();
        if (answer.statusCode() == 202) {
          continue;
        }
        Problems.assertProblem(answer, 429, "try again later");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        heldBack++;
      }
      assertThat(heldBack).isPositive();
    } finally {
      threads.shutdownNow();
    }
  }

  private static HttpRequest.Builder post(TestServer server, String path, String... headers) {
    return server
        .request(path + "/broadcast", headers)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString("{\"data\":1}"));
  }
}

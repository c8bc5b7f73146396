package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.it.endpoints.Guarded_ByAnnotationBroadcastResource;
import dev.ssekit.it.endpoints.Guarded_ByAnnotationSse;
import dev.ssekit.it.endpoints.Guarded_ByAnnotationStatsResource;
import dev.ssekit.it.endpoints.Guarded_ByAnnotationStreamResource;
import dev.ssekit.it.endpoints.Guarded_DefaultBroadcastResource;
import dev.ssekit.it.endpoints.Guarded_DefaultSse;
import dev.ssekit.it.endpoints.Guarded_DefaultStatsResource;
import dev.ssekit.it.endpoints.Guarded_DefaultStreamResource;
import dev.ssekit.it.endpoints.Guarded_DeniedBroadcastResource;
import dev.ssekit.it.endpoints.Guarded_DeniedSse;
import dev.ssekit.it.endpoints.Guarded_DeniedStatsResource;
import dev.ssekit.it.endpoints.Guarded_DeniedStreamResource;
import dev.ssekit.it.endpoints.Guarded_PermittedBroadcastResource;
import dev.ssekit.it.endpoints.Guarded_PermittedSse;
import dev.ssekit.it.endpoints.Guarded_PermittedStatsResource;
import dev.ssekit.it.endpoints.Guarded_PermittedStreamResource;
import dev.ssekit.it.endpoints.Guarded_PublicBroadcastResource;
import dev.ssekit.it.endpoints.Guarded_PublicSse;
import dev.ssekit.it.endpoints.Guarded_PublicStatsResource;
import dev.ssekit.it.endpoints.Guarded_PublicStreamResource;
import dev.ssekit.it.endpoints.Guarded_RolesBroadcastResource;
import dev.ssekit.it.endpoints.Guarded_RolesSse;
import dev.ssekit.it.endpoints.Guarded_RolesStatsResource;
import dev.ssekit.it.endpoints.Guarded_RolesStreamResource;
import dev.ssekit.it.endpoints.Guarded_StreamAloneSse;
import dev.ssekit.it.endpoints.Guarded_StreamAloneStreamResource;
import dev.ssekit.it.endpoints.Guarded_TokenBroadcastResource;
import dev.ssekit.it.endpoints.Guarded_TokenSse;
import dev.ssekit.it.endpoints.Guarded_TokenStatsResource;
import dev.ssekit.it.endpoints.Guarded_TokenStreamResource;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who may do what, without anything registered that would heed security annotations, and however
 * the resources are registered.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {
  private static final Map<String, String[]> CLIENTS =
      Map.of(
          "nobody", headers(),
          "token", headers("Authorization", "Bearer " + Applications.TOKEN),
          "wrong", headers("Authorization", "Bearer guessed"),
          "basic", headers("Authorization", "Basic " + Applications.TOKEN),
          "reader", headers(HeaderIdentity.USER, "anna", HeaderIdentity.ROLES, "reader"),
          "editor", headers(HeaderIdentity.USER, "ben", HeaderIdentity.ROLES, "editor"),
          "other", headers(HeaderIdentity.USER, "carl", HeaderIdentity.ROLES, "other"));

  private final List<TestServer> servers = new ArrayList<>();

  @BeforeAll
  void start() throws Exception {
    serve(
        Container.JETTY,
        Guarded_DefaultSse.class,
        Guarded_PublicSse.class,
        Guarded_TokenSse.class,
        Guarded_RolesSse.class,
        Guarded_ByAnnotationSse.class,
        Guarded_PermittedSse.class,
        Guarded_DeniedSse.class,
        Guarded_StreamAloneSse.class);
    serve(
        Container.GRIZZLY,
        Guarded_DefaultStreamResource.class,
        Guarded_DefaultStatsResource.class,
        Guarded_DefaultBroadcastResource.class,
        Guarded_PublicStreamResource.class,
        Guarded_PublicStatsResource.class,
        Guarded_PublicBroadcastResource.class,
        Guarded_TokenStreamResource.class,
        Guarded_TokenStatsResource.class,
        Guarded_TokenBroadcastResource.class,
        Guarded_RolesStreamResource.class,
        Guarded_RolesStatsResource.class,
        Guarded_RolesBroadcastResource.class,
        Guarded_ByAnnotationStreamResource.class,
        Guarded_ByAnnotationStatsResource.class,
        Guarded_ByAnnotationBroadcastResource.class,
        Guarded_PermittedStreamResource.class,
        Guarded_PermittedStatsResource.class,
        Guarded_PermittedBroadcastResource.class,
        Guarded_DeniedStreamResource.class,
        Guarded_DeniedStatsResource.class,
        Guarded_DeniedBroadcastResource.class,
        Guarded_StreamAloneStreamResource.class);
  }

  private void serve(Container container, Class<?>... components) throws Exception {
    servers.add(
        TestServer.start(container, Applications.of(components).register(HeaderIdentity.class)));
  }

  @AfterAll
  void stop() {
    servers.forEach(TestServer::close);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /default       | nobody | 200 |
          /public        | nobody | 200 |
          /token         | nobody | 401 | Send it as
          /token         | wrong  | 401 | Send the one
          /token         | basic  | 401 | Send it as
          /token         | editor | 401 | Send it as
          /token         | token  | 200 |
          /roles         | nobody | 403 | Log in
          /roles         | token  | 403 | Log in
          /roles         | other  | 403 | Log in
          /roles         | reader | 200 |
          /roles         | editor | 200 |
          /roles-allowed | nobody | 403 | Log in
          /roles-allowed | editor | 403 | Log in
          /roles-allowed | reader | 200 |
          /permit-all    | nobody | 200 |
          /deny-all      | nobody | 403 | open to nobody
          /deny-all      | token  | 403 | open to nobody
          /deny-all      | editor | 403 | open to nobody
          /stream-alone  | nobody | 200 |
          """)
  void ofTheStream(String path, String client, int status, @Nullable String remedy)
      throws Exception {
    for (TestServer server : servers) {
      assertThat(server.head(path, accepting("text/event-stream", client)).statusCode())
          .isEqualTo(status);
      if (remedy == null) {
        try (StreamClient stream = server.stream(path, accepting("text/event-stream", client))) {
          assertThat(stream.status()).isEqualTo(status);
          assertThat(stream.header("X-Content-Type-Options")).isEqualTo("nosniff");
          assertThat(stream.next()).contains(": connected");
        }
      } else {
        assertRefused(server.get(path, accepting("text/event-stream", client)), status, remedy);
        assertRefused(server.get(path, accepting("text/html", client)), status, remedy);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /default       |          | nobody | 200 |
          /default       | ?by=lang | nobody | 401 | Send it as
          /default       | ?by=lang | wrong  | 401 | Send the one
          /default       | ?by=lang | editor | 401 | Send it as
          /default       | ?by=lang | token  | 200 |
          /public        |          | nobody | 200 |
          /public        | ?by=lang | nobody | 401 | Send it as
          /token         |          | nobody | 401 | Send it as
          /token         |          | wrong  | 401 | Send the one
          /token         |          | token  | 200 |
          /token         | ?by=lang | nobody | 401 | Send it as
          /token         | ?by=lang | token  | 200 |
          /roles         |          | nobody | 403 | Log in
          /roles         |          | token  | 403 | Log in
          /roles         |          | reader | 403 | Log in
          /roles         |          | editor | 200 |
          /roles         | ?by=lang | reader | 403 | Log in
          /roles         | ?by=lang | token  | 403 | Log in
          /roles         | ?by=lang | editor | 200 |
          /roles-allowed |          | nobody | 403 | Log in
          /roles-allowed |          | reader | 200 |
          /roles-allowed | ?by=lang | reader | 200 |
          /permit-all    |          | nobody | 200 |
          /permit-all    | ?by=lang | nobody | 401 | Send it as
          /deny-all      |          | token  | 403 | open to nobody
          /deny-all      | ?by=lang | token  | 403 | open to nobody
          """)
  void ofTheStatistics(
      String path, @Nullable String query, String client, int status, @Nullable String remedy)
      throws Exception {
    String uri = path + "/stats" + (query == null ? "" : query);
    for (TestServer server : servers) {
      assertThat(server.head(uri, accepting("*/*", client)).statusCode()).isEqualTo(status);
      HttpResponse<String> answer = server.get(uri, accepting("*/*", client));
      if (remedy == null) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body().contains("\"by\"")).isEqualTo(query != null);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      } else {
        assertRefused(answer, status, remedy);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /default       | nobody | 401 | Send it as
          /default       | wrong  | 401 | Send the one
          /default       | basic  | 401 | Send it as
          /default       | editor | 401 | Send it as
          /default       | token  | 202 |
          /public        | nobody | 202 |
          /token         | nobody | 401 | Send it as
          /token         | token  | 202 |
          /roles         | nobody | 403 | Log in
          /roles         | token  | 403 | Log in
          /roles         | reader | 403 | Log in
          /roles         | editor | 202 |
          /roles-allowed | reader | 401 | Send it as
          /roles-allowed | token  | 202 |
          /permit-all    | nobody | 401 | Send it as
          /permit-all    | token  | 202 |
          /deny-all      | nobody | 401 | Send it as
          /deny-all      | token  | 202 |
          """)
  void ofBroadcasting(String path, String client, int status, @Nullable String remedy)
      throws Exception {
    for (TestServer server : servers) {
      HttpResponse<String> answer =
          server.send(
              server
                  .request(path + "/broadcast", accepting("*/*", client))
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString("{\"data\":1}")));
      if (remedy == null) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      } else {
        assertRefused(answer, status, remedy);
      }
    }
  }

  @Test
  void isRefusedToWrongTokensWhichAreCounted() throws Exception {
    for (TestServer server : servers) {
      long before = wrongTokens(server);
      server.get("/token/stats", accepting("*/*", "wrong"));
      server.get("/token", accepting("text/event-stream", "wrong"));
      server.get("/token/stats", accepting("*/*", "nobody"));
      server.get("/token/stats", accepting("*/*", "token"));
      assertThat(wrongTokens(server) - before).isEqualTo(2);
    }
  }

  private static long wrongTokens(TestServer server) throws Exception {
    return server.statistics("/token").rejected().getOrDefault("sse.broadcast-token", -1L);
  }

  @ParameterizedTest
  @CsvSource({"GET, /stream-alone/stats", "POST, /stream-alone/broadcast"})
  void ofNobodyIsNotThereAtAll(String method, String path) throws Exception {
    for (TestServer server : servers) {
      HttpRequest.Builder request = server.request(path, accepting("*/*", "token"));
      if (method.equals("POST")) {
        request
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"data\":1}"));
      }
      assertThat(server.send(request).statusCode()).isEqualTo(404);
    }
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String remedy)
      throws Exception {
    Problems.assertProblem(answer, status, remedy);
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("WWW-Authenticate").isPresent())
        .isEqualTo(status == 401);
    assertThat(answer.body()).doesNotContain(Applications.TOKEN, "guessed", "reader", "editor");
  }

  private static String[] accepting(String type, String client) {
    List<String> all = new ArrayList<>(List.of("Accept", type));
    all.addAll(List.of(CLIENTS.getOrDefault(client, headers())));
    return all.toArray(String[]::new);
  }

  private static String[] headers(String... headers) {
    return headers;
  }
}

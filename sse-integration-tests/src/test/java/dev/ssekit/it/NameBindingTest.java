package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.it.endpoints.Audited;
import dev.ssekit.it.endpoints.LedgerSse;
import dev.ssekit.it.endpoints.SecuredSse;
import dev.ssekit.it.endpoints.TickerSse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameBindingTest {
  @ParameterizedTest
  @EnumSource(Container.class)
  void aFilterBoundToTheClassRunsForAllThreeResourcesAndForNoOthers(Container container)
      throws Exception {
    try (TestServer server =
        TestServer.start(
            container, Applications.of(LedgerSse.class, TickerSse.class, Auditing.class))) {
      try (StreamClient client = server.stream("/ledger")) {
        assertThat(client.header("X-Audited")).isEqualTo("yes");
      }
      assertThat(server.get("/ledger/stats").headers().firstValue("X-Audited")).hasValue("yes");
      assertThat(server.broadcast("/ledger", "{\"data\": 1}").headers().firstValue("X-Audited"))
          .hasValue("yes");
      assertThat(server.get("/ticker/stats").headers().firstValue("X-Audited")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/secured", "/secured/stats", "/secured/broadcast"})
  void aFilterBoundToTheClassDoesNotRefuseABrowserThatAsksFirst(String path) throws Exception {
    try (TestServer server =
        TestServer.start(Container.GRIZZLY, Applications.of(SecuredSse.class, Refusing.class))) {
      HttpResponse<String> preflight =
          server.send(
              server
                  .request(path, "Origin", "https://app.example")
                  .header("Access-Control-Request-Method", "GET")
                  .method("OPTIONS", BodyPublishers.noBody()));
      assertThat(preflight.statusCode()).isEqualTo(204);
      assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
          .hasValue("https://app.example");
      assertThat(server.get("/secured").statusCode()).isEqualTo(401);
      assertThat(server.head("/secured").statusCode()).isEqualTo(401);
      assertThat(server.get("/secured/stats").statusCode()).isEqualTo(401);
      assertThat(server.broadcast("/secured", "{\"data\": 1}").statusCode()).isEqualTo(401);
    }
  }

  @Audited
  static final class Refusing implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      request.abortWith(Response.status(Response.Status.UNAUTHORIZED).build());
    }
  }

  @Audited
  static final class Auditing implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      response.getHeaders().putSingle("X-Audited", "yes");
    }
  }
}

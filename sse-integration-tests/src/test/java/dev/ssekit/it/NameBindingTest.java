package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.it.endpoints.Audited;
import dev.ssekit.it.endpoints.LedgerSse;
import dev.ssekit.it.endpoints.TickerSse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

  @Audited
  static final class Auditing implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      response.getHeaders().putSingle("X-Audited", "yes");
    }
  }
}

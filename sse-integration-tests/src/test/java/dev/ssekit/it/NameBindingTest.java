package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.it.endpoints.Audited;
import dev.ssekit.it.endpoints.LedgerSse;
import dev.ssekit.it.endpoints.TickerSse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NameBindingTest {
  @ParameterizedTest
  @EnumSource(Container.class)
  void guardsAllThreeResourcesAndNoOthers(Container container) throws Exception {
    try (TestServer server =
        TestServer.start(
            container, Applications.of(LedgerSse.class, TickerSse.class, Auditor.class))) {
      assertThat(server.get("/ledger", "Accept", "text/event-stream").statusCode()).isEqualTo(402);
      assertThat(server.get("/ledger/stats").statusCode()).isEqualTo(402);
      assertThat(server.broadcast("/ledger", "{\"data\":1}").statusCode()).isEqualTo(402);
      assertThat(server.get("/ledger/stats", "X-Paid", "yes").statusCode()).isEqualTo(200);
      assertThat(server.broadcast("/ledger", "{\"data\":1}", "X-Paid", "yes").statusCode())
          .isEqualTo(202);
      try (StreamClient paid = server.stream("/ledger", "X-Paid", "yes");
          StreamClient other = server.stream("/ticker")) {
        assertThat(paid.next()).contains(": connected");
        assertThat(other.next()).contains(": connected");
      }
      assertThat(server.get("/ticker/stats").statusCode()).isEqualTo(200);
    }
  }

  @Audited
  static final class Auditor implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      if (request.getHeaderString("X-Paid") == null) {
        request.abortWith(Response.status(402).build());
      }
    }
  }
}

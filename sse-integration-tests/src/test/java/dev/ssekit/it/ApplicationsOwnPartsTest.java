package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ssekit.it.endpoints.TickerSse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApplicationsOwnPartsTest {
  @ParameterizedTest
  @EnumSource(Container.class)
  void itsObjectMapperWritesEvents(Container container) throws Exception {
    try (TestServer server =
            TestServer.start(container, Applications.of(TickerSse.class, SnakeCase.class));
        StreamClient client = server.stream("/ticker")) {
      server.hub().broadcast("order", new Order(7));
      assertThat(client.nextData()).isEqualTo("{\"order_number\":7}");
    }
  }

  @Test
  void withoutOneDatesAreIsoDates() throws Exception {
    try (TestServer server = TestServer.start(Container.JETTY, Applications.of(TickerSse.class));
        StreamClient client = server.stream("/ticker")) {
      server.hub().broadcast("day", new Day(LocalDate.of(2026, 11, 23)));
      assertThat(client.nextData()).isEqualTo("{\"date\":\"2026-11-23\"}");
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void itsMapperOfAllThrowablesLeavesTheLibrarysAnswersAlone(Container container) throws Exception {
    try (TestServer server =
        TestServer.start(container, Applications.of(TickerSse.class, Everything.class))) {
      Streams.assertPlainAndUnbuffered(server, "");
      Problems.assertProblem(server.broadcast("/ticker", "{"), 400, "not valid JSON");
      Problems.assertProblem(server.get("/ticker", "Accept", "text/html"), 406, "Accept");
      assertThat(server.get("/nowhere").body()).isEqualTo("mapped");
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void itsResourceOnTheSamePathAnswersWithJson(Container container) throws Exception {
    try (TestServer server =
        TestServer.start(container, Applications.of(TickerSse.class, Snapshot.class))) {
      HttpResponse<String> json = server.get("/ticker", "Accept", "application/json");
      assertThat(json.body()).isEqualTo("{\"price\":1}");
      assertThat(json.headers().firstValue("Content-Length")).hasValue("11");
      Streams.assertPlainAndUnbuffered(server, "");
    }
  }

  record Order(int orderNumber) {}

  record Day(LocalDate date) {}

  static final class SnakeCase implements ContextResolver<ObjectMapper> {
    @Override
    public ObjectMapper getContext(Class<?> type) {
      return JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build();
    }
  }

  static final class Everything implements ExceptionMapper<Throwable> {
    @Override
    public Response toResponse(Throwable exception) {
      return Response.status(418).type("text/plain").entity("mapped").build();
    }
  }

  /** What an application had at that path before. */
  @Path("/ticker")
  public static final class Snapshot {
    /** {@return the state as JSON} */
    @GET
    @Produces("application/json")
    public String get() {
      return "{\"price\":1}";
    }
  }
}

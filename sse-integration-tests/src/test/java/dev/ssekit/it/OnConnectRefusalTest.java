package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.hub.SseStream;
import dev.ssekit.it.endpoints.OnConnectScript;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OnConnectRefusalTest {
  private final AtomicReference<SseStream> kept = new AtomicReference<>();

  @ParameterizedTest
  @EnumSource(Container.class)
  void keepsTheStatusAndEntityOfAWebApplicationException(Container container) throws Exception {
    try (TestServer server =
        server(
            container,
            stream -> {
              throw new ForbiddenException(
                  Response.status(403).type(MediaType.TEXT_PLAIN_TYPE).entity("not you").build());
            })) {
      HttpResponse<String> refused = server.get("/scripted", "Accept", "text/event-stream");
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body()).isEqualTo("not you");
      assertNothingIsLeft(server);
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void letsTheApplicationsExceptionMapperAnswer(Container container) throws Exception {
    OnConnectScript script =
        stream -> {
          throw new NotFoundException("no such channel");
        };
    try (TestServer server =
        TestServer.start(container, Applications.scripted(script).register(NotFoundMapper.class))) {
      HttpResponse<String> refused = server.get("/scripted", "Accept", "text/event-stream");
      assertThat(refused.statusCode()).isEqualTo(404);
      assertThat(refused.body()).isEqualTo("mapped: no such channel");
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void answersAnyOtherExceptionWithAProblemThatTellsNothing(Container container) throws Exception {
    try (TestServer server =
        server(
            container,
            stream -> {
              throw new IOException("a secret of the database");
            })) {
      HttpResponse<String> failed = server.get("/scripted", "Accept", "text/event-stream");
      Problems.assertProblem(failed, 500, "Try again later");
      assertThat(failed.body()).doesNotContain("database");
      assertNothingIsLeft(server);
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void answersAnErrorLikeAnException(Container container) throws Exception {
    try (TestServer server =
        server(
            container,
            stream -> {
              throw new StackOverflowError();
            })) {
      Problems.assertProblem(
          server.get("/scripted", "Accept", "text/event-stream"), 500, "Try again later");
      assertNothingIsLeft(server);
    }
  }

  private TestServer server(Container container, OnConnectScript script) throws Exception {
    return TestServer.start(
        container,
        Applications.scripted(stream -> {
          kept.set(stream);
          script.run(stream);
        }));
  }

  private void assertNothingIsLeft(TestServer server) {
    assertThat(server.hub().endpoint("/scripted").connections()).isZero();
    assertThat(kept.get().isOpen()).isFalse();
    assertThat(kept.get().send("late", "data")).isFalse();
  }

  static final class NotFoundMapper implements ExceptionMapper<NotFoundException> {
    @Override
    public Response toResponse(NotFoundException exception) {
      return Response.status(404)
          .type(MediaType.TEXT_PLAIN_TYPE)
          .entity("mapped: " + exception.getMessage())
          .build();
    }
  }
}

package dev.ssekit.jaxrs;

import dev.ssekit.admission.Place;
import dev.ssekit.delivery.Connection;
import dev.ssekit.hub.ConnectionStream;
import dev.ssekit.hub.EndpointDefinition;
import dev.ssekit.hub.EndpointRuntime;
import dev.ssekit.hub.HubRuntime;
import dev.ssekit.hub.Rejection;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers {@code GET path} with an event stream. The generated stream resource calls it. */
public final class StreamEndpoint {
  private static final Logger LOGGER = LoggerFactory.getLogger(StreamEndpoint.class);

  private final HubRuntime runtime;
  private final EndpointRuntime endpoint;
  private final StreamAccess access;
  private final StreamAdmission admission;

  private StreamEndpoint(HubRuntime runtime, EndpointRuntime endpoint) {
    this.runtime = runtime;
    this.endpoint = endpoint;
    this.access = new StreamAccess(runtime, endpoint);
    this.admission = new StreamAdmission(runtime.limits(), endpoint);
  }

  /**
   * Finds the endpoint in its application.
   *
   * @param definition what was declared
   * @param configuration the application's, which holds its hub
   * @return the endpoint
   * @throws IllegalStateException if the application has no hub
   */
  public static StreamEndpoint of(EndpointDefinition definition, Configuration configuration) {
    HubRuntime runtime = HubProperty.in(configuration);
    return new StreamEndpoint(runtime, runtime.declare(definition));
  }

  /**
   * Opens a stream for a class without {@code onConnect}.
   *
   * @param request the request
   * @return the answer
   */
  public CompletionStage<Response> open(ContainerRequestContext request) {
    return open(request, stream -> {});
  }

  /**
   * Opens a stream, once {@code onConnect} has returned on this thread.
   *
   * @param request the request
   * @param handler calls {@code onConnect}
   * @return the answer
   * @throws WebApplicationException if {@code onConnect} throws it
   */
  public CompletionStage<Response> open(ContainerRequestContext request, ConnectHandler handler) {
    return open(request, Callbacks.of(() -> handler).onConnect(ConnectHandler::onConnect));
  }

  /**
   * Opens a stream, once {@code onConnect} has returned on this thread, for a class that is called
   * later too.
   *
   * @param request the request
   * @param callbacks the class's
   * @param <T> the class
   * @return the answer
   * @throws WebApplicationException if {@code onConnect} throws it
   */
  public <T> CompletionStage<Response> open(
      ContainerRequestContext request, Callbacks<T> callbacks) {
    return open(request, new ConnectionInstance<>(callbacks, runtime, endpoint.definition()));
  }

  /**
   * Answers a browser that asks whether a page of another origin may open the stream.
   *
   * @param request the request, an {@code OPTIONS}
   * @return the answer, a 204
   */
  public Response preflight(ContainerRequestContext request) {
    return Cors.preflight(request, endpoint.definition(), "GET, HEAD");
  }

  private CompletionStage<Response> open(
      ContainerRequestContext request, ConnectionInstance<?> instance) {
    Cors.govern(request, endpoint.definition());
    Response forbidden = access.refuse(request);
    if (forbidden != null) {
      return answer(forbidden);
    }
    if (!AcceptHeader.admitsEventStream(request)) {
      return answer(
          Problem.of(
              Response.Status.NOT_ACCEPTABLE,
              "This is an event stream. Send \"Accept: text/event-stream\"."));
    }
    if (HeadFilter.isHead(request)) {
      return answer(EventStreamResponse.withoutBody());
    }
    if (!runtime.takesStreams(endpoint)) {
      return answer(EventStreamResponse.comeBack());
    }
    return admission.admit(request, place -> open(request, instance, place));
  }

  private CompletionStage<Response> open(
      ContainerRequestContext request, ConnectionInstance<?> instance, Place place) {
    Entrance entrance = access.enter(request);
    Response unwelcome = entrance.refusal();
    if (unwelcome != null) {
      return answer(unwelcome);
    }
    JaxrsStreamRequest asked = new JaxrsStreamRequest(request);
    Connection connection = endpoint.connect(entrance.metadata(), LastEventId.of(request));
    ConnectionStream stream = runtime.stream(connection, asked);
    instance.hearOfGaps(connection, stream);
    Response refusal = connect(instance, stream, connection);
    if (stream.settle().isEmpty()) {
      instance.hearOfEnd(connection, stream);
    }
    if (refusal != null) {
      connection.whenEnded(place.handOver());
      connection.abort();
      return answer(refusal);
    }
    CompletionStage<Response> answer = stream(request, connection);
    connection.whenEnded(place.handOver());
    return answer;
  }

  private @Nullable Response connect(
      ConnectHandler handler, ConnectionStream stream, Connection connection) {
    String declaredBy = endpoint.definition().declaredBy().getName();
    try {
      boolean inTime =
          TimedCall.run(
              () -> new Rejectable(handler, stream).onConnect(stream),
              runtime.onConnectDeadline(),
              runtime.threads().timer(),
              Thread::interrupt);
      Optional<Rejection> rejection = stream.settle();
      if (rejection.isPresent()) {
        return Problem.of(rejection.get());
      }
      if (!inTime) {
        LOGGER.warn(
            "onConnect of {} took longer than {} and was interrupted; the client is told to come"
                + " back. Make it faster, or raise sse.on-connect-deadline.",
            declaredBy,
            runtime.onConnectDeadline());
        return EventStreamResponse.comeBack();
      }
    } catch (WebApplicationException e) {
      connection.abort();
      throw e;
    } catch (Exception | Error e) {
      if (runtime.isClosed()) {
        LOGGER.debug("The hub was closed while onConnect of {} ran.", declaredBy, e);
        return EventStreamResponse.comeBack();
      }
      LOGGER.error("onConnect of {} failed; the client is answered with a 500.", declaredBy, e);
      return Problem.of(
          Response.Status.INTERNAL_SERVER_ERROR,
          "The stream could not be opened. Try again later; the server's log says why.");
    }
    if (connection.isAborted()) {
      LOGGER.warn(
          "onConnect of {} sent more than may be pending; the client is told to come back. Send"
              + " less, or raise sse.pending-bytes or sse.max-pending-bytes-in-all.",
          declaredBy);
      return EventStreamResponse.comeBack();
    }
    return null;
  }

  private CompletionStage<Response> stream(ContainerRequestContext request, Connection connection) {
    CompletableFuture<Boolean> placeFound = endpoint.findPlaceOf(connection);
    if (!OptionalParts.JERSEY) {
      return answer(onThisThread(placeFound, connection, new HandlerThreadStream(connection)));
    }
    if (!JerseyRequest.canSuspend(request)) {
      return answer(onThisThread(placeFound, connection, new HandlerThreadEntity(connection)));
    }
    return new SuspendedStream(
        connection,
        placeFound,
        runtime.threads(),
        runtime.usesServletTransport(),
        RequestFacts.of(request),
        runtime.onConnectDeadline());
  }

  /**
   * Waits here, where no other thread can. Whether anyone comes to write the stream is not known:
   * an application may answer with something else.
   */
  private Response onThisThread(
      CompletableFuture<Boolean> placeFound, Connection connection, Object stream) {
    if (placeFound.join()) {
      CompletableFuture.delayedExecutor(
              runtime.onConnectDeadline().toNanos(),
              TimeUnit.NANOSECONDS,
              runtime.threads().timer())
          .execute(connection::abortUnlessOpened);
      return EventStreamResponse.of(stream);
    }
    connection.abort();
    return EventStreamResponse.comeBack();
  }

  private static CompletionStage<Response> answer(Response response) {
    return CompletableFuture.completedFuture(response);
  }
}

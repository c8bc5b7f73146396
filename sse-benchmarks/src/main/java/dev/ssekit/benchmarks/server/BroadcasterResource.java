package dev.ssekit.benchmarks.server;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseBroadcaster;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Jersey's own broadcaster, used as its documentation shows; one for each channel. */
@Singleton
@Path("/")
public final class BroadcasterResource {
  private final Map<String, SseBroadcaster> broadcasters = new ConcurrentHashMap<>();
  private final Sse sse;

  /**
   * Injected.
   *
   * @param sse makes broadcasters and events
   */
  public BroadcasterResource(@Context Sse sse) {
    this.sse = sse;
  }

  /**
   * Opens a stream. The comment makes the headers leave.
   *
   * @param sink the stream
   * @param channel its channel
   */
  @GET
  @Path("events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void open(
      @Context SseEventSink sink, @QueryParam("channel") @DefaultValue("") String channel) {
    sink.send(sse.newEventBuilder().comment("connected").build());
    broadcaster(channel).register(sink);
  }

  /**
   * Broadcasts a text.
   *
   * @param channel to whom
   * @param data the text
   * @return how many nanoseconds the call took
   */
  @POST
  @Path("broadcast")
  @Consumes(MediaType.TEXT_PLAIN)
  @Produces(MediaType.TEXT_PLAIN)
  public String broadcast(@QueryParam("channel") @DefaultValue("") String channel, String data) {
    long before = System.nanoTime();
    OutboundSseEvent event = sse.newEvent(data);
    broadcaster(channel).broadcast(event);
    return Long.toString(System.nanoTime() - before);
  }

  private SseBroadcaster broadcaster(String channel) {
    return broadcasters.computeIfAbsent(channel, created -> sse.newBroadcaster());
  }
}

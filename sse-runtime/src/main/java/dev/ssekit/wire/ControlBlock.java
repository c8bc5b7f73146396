package dev.ssekit.wire;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ssekit.event.ServerSentEvent;
import java.time.Duration;

/** The blocks of a stream that are the library's own. */
public final class ControlBlock {
  /** How long a client waits before it reconnects, unless it is told otherwise. */
  public static final Duration RETRY = Duration.ofSeconds(3);

  /** The name of the event that tells of missing ones; no other may have it. */
  public static final String GAP = "gap";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ControlBlock() {}

  /**
   * The first block: it leaves with the headers, so that the client knows at once that it is
   * connected, and gives it a position to resume from before it has received any event.
   *
   * @param position the id that the stream starts after
   * @return the bytes
   */
  public static byte[] opening(String position) {
    return EventEncoder.encode(
        ServerSentEvent.builder().retry(RETRY).comment("connected").id(position).build());
  }

  /**
   * Keeps a quiet connection alive, and its client's position up to date.
   *
   * @param position the id up to which the client has had everything
   * @return the bytes of a heartbeat
   */
  public static byte[] heartbeat(String position) {
    return EventEncoder.encode(ServerSentEvent.builder().comment("heartbeat").id(position).build());
  }

  /**
   * All that a client is sent which should come back later.
   *
   * @param retry when
   * @return the bytes
   */
  public static byte[] comeBack(Duration retry) {
    return EventEncoder.encode(ServerSentEvent.builder().retry(retry).build());
  }

  /**
   * Tells a client that events are missing.
   *
   * @param from the id up to which it has had everything
   * @param to the id after which the stream goes on
   * @param reason why, in a word
   * @return the bytes of an event named {@value #GAP}
   */
  public static byte[] gap(String from, String to, String reason) {
    String data =
        JSON.createObjectNode().put("from", from).put("to", to).put("reason", reason).toString();
    return EventEncoder.encode(ServerSentEvent.builder().id(to).event(GAP).data(data).build());
  }
}

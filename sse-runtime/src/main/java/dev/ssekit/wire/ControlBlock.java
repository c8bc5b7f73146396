package dev.ssekit.wire;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ssekit.event.ServerSentEvent;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

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
   * @param position the id that the stream starts after, or {@code null} to tell none
   * @return the bytes
   */
  public static byte[] opening(@Nullable String position) {
    return block(ServerSentEvent.builder().retry(RETRY).comment("connected"), position);
  }

  /**
   * Keeps a quiet connection alive, and its client's position up to date.
   *
   * @param position the id up to which the client has had everything, or {@code null} to tell none
   * @return the bytes of a heartbeat
   */
  public static byte[] heartbeat(@Nullable String position) {
    return block(ServerSentEvent.builder().comment("heartbeat"), position);
  }

  /**
   * The last block for a client that should come back.
   *
   * @param retry when
   * @param position the id up to which it has had everything, or {@code null} to leave it what it
   *     has
   * @return the bytes
   */
  public static byte[] comeBack(Duration retry, @Nullable String position) {
    return block(ServerSentEvent.builder().retry(retry), position);
  }

  /**
   * The last block for a client that the application throws out.
   *
   * @param retry when it may come back, to be judged anew
   * @param reason why, for whoever reads the stream; of one line
   * @return the bytes
   */
  public static byte[] disconnected(Duration retry, String reason) {
    return block(ServerSentEvent.builder().retry(retry).comment("disconnected: " + reason), null);
  }

  /**
   * Tells a client that events are missing.
   *
   * @param from the id up to which it has had everything, or {@code null} if that is not known
   * @param to the id after which the stream goes on, or {@code null} for clients that are told no
   *     ids
   * @param reason why, in a word
   * @return the bytes of an event named {@value #GAP}
   */
  public static byte[] gap(@Nullable String from, @Nullable String to, String reason) {
    ObjectNode data = JSON.createObjectNode();
    if (from != null) {
      data.put("from", from);
    }
    if (to != null) {
      data.put("to", to);
    }
    data.put("reason", reason);
    return block(ServerSentEvent.builder().event(GAP).data(data.toString()), to);
  }

  private static byte[] block(ServerSentEvent.Builder event, @Nullable String id) {
    return EventEncoder.encode(id == null ? event.build() : event.id(id).build());
  }
}

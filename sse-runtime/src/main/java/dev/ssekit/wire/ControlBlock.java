package dev.ssekit.wire;

import dev.ssekit.event.ServerSentEvent;
import java.time.Duration;

/** The blocks of a stream that dispatch nothing at the client. */
public final class ControlBlock {
  /** How long a client waits before it reconnects, unless it is told otherwise. */
  public static final Duration RETRY = Duration.ofSeconds(3);

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
}

package dev.ssekit.delivery;

import dev.ssekit.event.ServerSentEvent;
import dev.ssekit.spi.LogEntry;
import dev.ssekit.wire.EventEncoder;
import java.util.Map;

/**
 * An event in a node's log, encoded once for all connections.
 *
 * @param sequence its place in this node's log
 * @param id its id in the backend's log
 * @param block its bytes on the wire, shared and never changed
 * @param filter the metadata that it asks for
 */
record LoggedEvent(long sequence, String id, byte[] block, Map<String, String> filter) {
  static LoggedEvent of(long sequence, LogEntry logged) {
    ServerSentEvent event =
        ServerSentEvent.builder()
            .id(logged.id())
            .event(logged.entry().event())
            .data(logged.entry().data())
            .build();
    return new LoggedEvent(
        sequence, logged.id(), EventEncoder.encode(event), logged.entry().filter());
  }
}

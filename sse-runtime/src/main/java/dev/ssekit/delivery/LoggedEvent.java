package dev.ssekit.delivery;

import dev.ssekit.event.ServerSentEvent;
import dev.ssekit.spi.Entry;
import dev.ssekit.spi.LogEntry;
import dev.ssekit.wire.EventEncoder;
import java.util.Map;
import java.util.Objects;

/**
 * An event in a node's log, encoded once for all connections.
 *
 * @param sequence its place in this node's log
 * @param id its id in the backend's log
 * @param name its name
 * @param key what it is about, for a client that wants only the latest; empty for nothing
 * @param block its bytes on the wire, shared and never changed
 * @param filter the metadata that it asks for
 */
record LoggedEvent(
    long sequence, String id, String name, String key, byte[] block, Map<String, String> filter) {

  static LoggedEvent of(long sequence, LogEntry logged) {
    Entry entry = logged.entry();
    ServerSentEvent event =
        ServerSentEvent.builder().id(logged.id()).event(entry.event()).data(entry.data()).build();
    return new LoggedEvent(
        sequence,
        logged.id(),
        entry.event(),
        Objects.requireNonNullElse(entry.key(), ""),
        EventEncoder.encode(event),
        entry.filter());
  }
}

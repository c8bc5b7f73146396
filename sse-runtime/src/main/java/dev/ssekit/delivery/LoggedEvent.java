package dev.ssekit.delivery;

import dev.ssekit.event.ServerSentEvent;
import dev.ssekit.spi.Entry;
import dev.ssekit.spi.LogEntry;
import dev.ssekit.wire.ControlBlock;
import dev.ssekit.wire.EventEncoder;
import java.util.Map;
import java.util.Objects;

/**
 * An event in a node's log, encoded once for all connections, or the mark of a gap between events.
 *
 * @param sequence its place in this node's log
 * @param id its id in the backend's log
 * @param name its name
 * @param key what it is about, for a client that wants only the latest; empty for nothing
 * @param block its bytes on the wire, shared and never changed
 * @param filter the metadata that it asks for
 * @param isGap whether it is no event, but stands where events have been lost
 */
record LoggedEvent(
    long sequence,
    String id,
    String name,
    String key,
    byte[] block,
    Map<String, String> filter,
    boolean isGap) {
  static LoggedEvent of(long sequence, LogEntry logged, boolean withId) {
    Entry entry = logged.entry();
    ServerSentEvent.Builder event =
        ServerSentEvent.builder().event(entry.event()).data(entry.data());
    if (withId) {
      event.id(logged.id());
    }
    return new LoggedEvent(
        sequence,
        logged.id(),
        entry.event(),
        Objects.requireNonNullElse(entry.key(), ""),
        EventEncoder.encode(event.build()),
        entry.filter(),
        false);
  }

  /** Every connection comes by it, and writes a block of its own. */
  static LoggedEvent gap(long sequence, String id) {
    return new LoggedEvent(sequence, id, ControlBlock.GAP, "", Batch.NOTHING, Map.of(), true);
  }
}

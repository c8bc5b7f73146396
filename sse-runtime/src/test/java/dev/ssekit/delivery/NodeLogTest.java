package dev.ssekit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.spi.Entry;
import dev.ssekit.spi.LogEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NodeLogTest {
  private static final int BLOCK = block("x").length;

  private final List<Long> evicted = new ArrayList<>();

  @Test
  void startsWhereItsBackendDoes() {
    NodeLog log = log(8, 1 << 20);
    log.startsAfter("e-41");
    assertThat(log.end()).isEqualTo(new LogPosition(0, "e-41"));
    assertThat(log.read(0)).isNull();
  }

  @Test
  void readsWhatItHolds() {
    NodeLog log = log(8, 1 << 20);
    append(log, 3, "x");
    assertThat(log.end()).isEqualTo(new LogPosition(3, "2"));
    assertThat(log.read(1)).extracting(event -> event == null ? "" : event.id()).isEqualTo("1");
    assertThat(log.read(3)).isNull();
    assertThat(log.read(-1)).isNull();
  }

  @Test
  void keepsItsNewestEventsUpToItsCount() {
    NodeLog log = log(4, 1 << 20);
    append(log, 10, "x");
    assertThat(evicted).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    for (long sequence = 0; sequence < 10; sequence++) {
      assertThat(log.read(sequence) != null).as("%s", sequence).isEqualTo(sequence >= 6);
    }
  }

  @Test
  void roundsItsCountUpToAPowerOfTwo() {
    NodeLog log = log(5, 1 << 20);
    append(log, 9, "x");
    assertThat(evicted).containsExactly(0L);
    NodeLog smallest = log(1, 1 << 20);
    append(smallest, 3, "x");
    assertThat(smallest.read(1)).isNotNull();
  }

  @Test
  void keepsItsNewestEventsUpToItsBytes() {
    NodeLog log = log(1024, 3L * BLOCK);
    append(log, 10, "x");
    assertThat(evicted).hasSize(7);
    assertThat(log.read(6)).isNull();
    assertThat(log.read(7)).isNotNull();
  }

  @Test
  void keepsItsNewestEventHoweverLargeItIs() {
    NodeLog log = log(1024, 3L * BLOCK);
    append(log, 2, "x");
    append(log, 1, "y".repeat(1000));
    assertThat(evicted).containsExactly(0L, 1L);
    assertThat(log.read(2)).isNotNull();
    append(log, 1, "x");
    assertThat(log.read(2)).isNull();
    assertThat(log.read(3)).isNotNull();
  }

  @Test
  void encodesAnEventOnce() {
    NodeLog log = log(8, 1 << 20);
    append(log, 1, "x");
    LoggedEvent first = log.read(0);
    assertThat(first).isNotNull().isSameAs(log.read(0));
  }

  @Test
  void findsWhatFollowsAnIdThatItKeepsOrThatJustLeft() {
    NodeLog log = log(4, 1 << 20);
    log.startsAfter("start");
    assertThat(log.after("start")).isZero();
    append(log, 4, "x");
    assertThat(log.after("start")).isZero();
    assertThat(log.after("3")).isEqualTo(4);
    append(log, 2, "x");
    assertThat(log.after("start")).isEqualTo(NodeLog.NOWHERE);
    assertThat(log.after("0")).isEqualTo(NodeLog.NOWHERE);
    assertThat(log.after("1")).isEqualTo(2);
    assertThat(log.after("2")).isEqualTo(3);
    assertThat(log.after("5")).isEqualTo(6);
    assertThat(log.after("6")).isEqualTo(NodeLog.NOWHERE);
  }

  @Test
  void findsWhatFollowsAGapWhoseIdItHasHadBefore() {
    NodeLog log = log(4, 1 << 20);
    append(log, 2, "x");
    log.appendGap("0");
    assertThat(log.after("0")).isEqualTo(3);
    assertThat(log.end()).isEqualTo(new LogPosition(3, "0"));
    append(log, 2, "x");
    assertThat(log.after("0")).isEqualTo(3);
  }

  @Test
  void findsAPlaceByItsFurtherNamesAsLongAsNothingAfterItHasLeft() {
    NodeLog log = log(4, 1 << 20);
    log.startsAfter("start");
    log.name("first");
    append(log, 2, "x");
    log.name("m~");
    log.name("m");
    append(log, 2, "x");
    assertThat(log.after("first")).isZero();
    assertThat(log.after("m~")).isEqualTo(2);
    assertThat(log.after("m")).isEqualTo(2);
    append(log, 1, "x");
    assertThat(log.after("first")).isEqualTo(NodeLog.NOWHERE);
    append(log, 1, "x");
    assertThat(log.after("m~")).isEqualTo(2);
    append(log, 1, "x");
    assertThat(log.after("m~")).isEqualTo(NodeLog.NOWHERE);
    assertThat(log.after("m")).isEqualTo(NodeLog.NOWHERE);
  }

  @Test
  void knowsAsManyFurtherNamesAsEvents() {
    NodeLog log = log(4, 1 << 20);
    log.startsAfter("start");
    for (int i = 1; i <= 5; i++) {
      log.name("name " + i);
    }
    assertThat(log.after("name 1")).isEqualTo(NodeLog.NOWHERE);
    assertThat(log.after("name 2")).isZero();
    assertThat(log.after("name 5")).isZero();
    assertThat(log.after("start")).isZero();
  }

  @Test
  void findsAnEventThatItKeeps() {
    NodeLog log = log(4, 1 << 20);
    append(log, 5, "x");
    log.name("name");
    log.appendGap("gap");
    assertThat(log.at("3")).isEqualTo(3);
    assertThat(log.at("0")).isEqualTo(NodeLog.NOWHERE);
    assertThat(log.at("1")).isEqualTo(NodeLog.NOWHERE);
    assertThat(log.at("name")).isEqualTo(NodeLog.NOWHERE);
    assertThat(log.at("gap")).isEqualTo(NodeLog.NOWHERE);
  }

  private NodeLog log(int events, long bytes) {
    return new NodeLog(events, bytes, true, evicted::add);
  }

  private static void append(NodeLog log, int count, String data) {
    for (int i = 0; i < count; i++) {
      log.append(new LogEntry(Long.toString(log.end().next()), entry(data)));
    }
  }

  private static byte[] block(String data) {
    return LoggedEvent.of(0, new LogEntry("0", entry(data)), true).block();
  }

  private static Entry entry(String data) {
    return new Entry("message", data, Map.of());
  }
}

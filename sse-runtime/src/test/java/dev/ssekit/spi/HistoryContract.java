package dev.ssekit.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What positions and the history after them promise. */
abstract class HistoryContract extends ContractPart {
  HistoryContract(BackendContract contract) {
    super(contract);
  }

  @Test
  final void givesIdsThatFitIntoALine() {
    assertThat(List.of(follow(path).positions().get(0), publish("x")))
        .allSatisfy(position ->
            assertThat(position)
                .hasSizeBetween(1, EventLog.LONGEST_POSITION)
                .matches("\\P{Cntrl}+"));
  }

  @Test
  final void readsTheHistoryAfterAnId() {
    List<String> ids = publishMany(5);
    History history = history(ids.get(1), 100);
    assertThat(history.complete()).isTrue();
    assertThat(history.entries()).extracting(LogEntry::id).isEqualTo(ids.subList(2, 5));
  }

  @Test
  final void readsTheHistoryAfterAFollowersPosition() {
    publish("before");
    String position = follow(path).positions().get(0);
    String id = publish("after");
    History history = history(position, 100);
    assertThat(history.complete()).isTrue();
    assertThat(history.entries()).extracting(LogEntry::id).containsExactly(id);
  }

  @Test
  final void readsThePositionOfALogWithoutEntries() {
    History history = history(follow(path).positions().get(0), 100);
    assertThat(history).isEqualTo(new History(List.of(), true));
  }

  @Test
  final void readsNothingAfterTheNewestEntry() {
    publish("first");
    assertThat(history(publish("newest"), 100)).isEqualTo(new History(List.of(), true));
  }

  @Test
  final void limitsTheHistoryToItsOldestEntries() {
    List<String> ids = publishMany(5);
    assertThat(history(ids.get(0), 2).entries())
        .extracting(LogEntry::id)
        .isEqualTo(ids.subList(1, 3));
  }

  @Test
  final void saysThatTheHistoryIsIncompleteWhereThePositionIsNone() {
    List<String> ids = publishMany(3);
    for (String position : nonPositions(ids.get(0))) {
      History history = history(position, 100);
      assertThat(history.complete()).as("complete after \"%s\"", position).isFalse();
      assertThat(history.entries()).extracting(LogEntry::id).isEqualTo(ids);
    }
  }

  @Test
  final void boundsItsLogsAndSaysWhatIsMissing() {
    create(8);
    List<String> ids = publishMany(400);
    History lost = history(ids.get(0), 1000);
    assertThat(lost.complete()).isFalse();
    assertThat(lost.entries()).hasSizeBetween(8, keptAtMost(8));
    List<String> kept = lost.entries().stream().map(LogEntry::id).toList();
    assertThat(kept).isEqualTo(ids.subList(ids.size() - kept.size(), ids.size()));
    assertThat(history(kept.get(0), 1000).complete()).isTrue();
  }

  @Test
  final void keepsAsManyAsAFollowerWants() {
    create(8);
    follow(path, 400);
    List<String> ids = publishMany(401);
    assertThat(history(ids.get(0), 1000).complete()).isTrue();
    follow(path, 2);
    ids = publishMany(401);
    RecordingFollower late = follow(path, 400);
    assertThat(late.ids()).isEqualTo(ids.subList(1, 401));
    assertThat(publishToOther(400)).hasSizeLessThanOrEqualTo(keptAtMost(8));
  }

  /** What is kept of so many in a log that nobody follows. */
  private List<LogEntry> publishToOther(int entries) {
    for (int i = 0; i < entries; i++) {
      publish(Set.of(other), entry("entry " + i));
    }
    return join(backend().log().history(other, "", 1000)).entries();
  }
}

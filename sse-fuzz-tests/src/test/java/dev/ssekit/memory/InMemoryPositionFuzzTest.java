package dev.ssekit.memory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.ssekit.spi.Entry;
import dev.ssekit.spi.History;
import dev.ssekit.spi.LogEntry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;

/** Whatever a client claims to have been told last, it learns nothing that it may not have. */
class InMemoryPositionFuzzTest {
  private static final String EPOCH = "epoch";
  private static final int EVENTS = 20;
  private static final int KEPT = 10;
  private static final EndpointLog LOG = new EndpointLog(EPOCH, KEPT, Long.MAX_VALUE);

  @BeforeAll
  static void fillLog() {
    for (int i = 0; i < EVENTS; i++) {
      LOG.append(new Entry("tick", String.valueOf(i), Map.of()));
    }
  }

  @FuzzTest
  void onlyAnIdOfTheLogIsAPlaceInIt(byte[] input) {
    String id = new String(input, UTF_8);
    History history = LOG.history(id, KEPT);
    List<String> ids = history.entries().stream().map(LogEntry::id).toList();
    if (history.complete()) {
      assertThat(EndpointLog.isPosition(id)).isTrue();
      assertThat(id).startsWith(EPOCH + "-").matches("[a-z]+-(0|[1-9][0-9]*)");
      long position = Long.parseLong(id.substring(EPOCH.length() + 1));
      assertThat(position).isBetween((long) EVENTS - KEPT, (long) EVENTS);
      assertThat(ids).hasSize((int) (EVENTS - position)).doesNotContain(id);
    } else {
      assertThat(ids).hasSize(KEPT);
    }
    if (EndpointLog.isPosition(id)) {
      assertThat(id.chars()).allMatch(c -> c > ' ' && c < 127);
    }
  }
}

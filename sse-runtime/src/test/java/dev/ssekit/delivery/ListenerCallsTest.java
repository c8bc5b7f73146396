package dev.ssekit.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ListenerCallsTest {
  private final Queue<Runnable> queued = new ArrayDeque<>();
  private final List<String> told = new ArrayList<>();
  private final ListenerCalls calls = new ListenerCalls(queued::add, () -> told.add("over"));

  @Test
  void tellTheEndAfterTheGapInOneGo() {
    calls.whenGap(gap -> told.add("gap to " + gap.to()));
    calls.whenEnded(reason -> told.add(reason.name()));
    calls.tell(gap("1"));
    calls.tell(gap("2"));
    calls.end(EndReason.CLOSED);
    runQueued(1);
    assertThat(told).containsExactly("gap to 2", "CLOSED", "over");
  }

  @Test
  void tellTheFirstOfSeveralEndsOnce() {
    calls.whenEnded(reason -> told.add(reason.name()));
    calls.end(EndReason.AGE);
    calls.end(EndReason.CLIENT_GONE);
    runQueued(1);
    calls.end(EndReason.CLOSED);
    assertThat(told).containsExactly("AGE", "over");
    assertThat(queued).isEmpty();
  }

  @Test
  void tellTheEndOnceSomeoneListens() {
    calls.end(EndReason.CLOSED);
    assertThat(queued).isEmpty();
    calls.whenEnded(reason -> told.add(reason.name()));
    runQueued(1);
    assertThat(told).containsExactly("CLOSED", "over");
  }

  @Test
  void doNothingForAGapThatNobodyListensTo() {
    calls.tell(gap("1"));
    assertThat(queued).isEmpty();
    calls.whenEnded(reason -> told.add(reason.name()));
    calls.end(EndReason.CLOSED);
    runQueued(1);
    assertThat(told).containsExactly("CLOSED", "over");
  }

  @Test
  void tellNoGapAfterTheEnd() {
    calls.whenGap(gap -> told.add("gap"));
    calls.whenEnded(reason -> told.add(reason.name()));
    calls.end(EndReason.CLOSED);
    runQueued(1);
    calls.tell(gap("1"));
    assertThat(queued).isEmpty();
    assertThat(told).containsExactly("CLOSED", "over");
  }

  @Test
  void tellWhatComesDuringACallInAnother() {
    calls.whenEnded(reason -> told.add(reason.name()));
    calls.whenGap(gap -> {
      told.add("gap");
      if (told.size() == 1) {
        calls.tell(gap("2"));
        assertThat(queued).isEmpty();
      }
    });
    calls.tell(gap("1"));
    runQueued(2);
    calls.end(EndReason.CLOSED);
    runQueued(1);
    assertThat(told).containsExactly("gap", "gap", "CLOSED", "over");
  }

  @Test
  void tellTheEndThoughTheGapFailed() {
    calls.whenEnded(reason -> told.add(reason.name()));
    calls.whenGap(gap -> {
      throw new IllegalStateException("no state");
    });
    calls.tell(gap("1"));
    calls.end(EndReason.CLOSED);
    assertThatThrownBy(() -> runQueued(1)).hasMessage("no state");
    assertThat(told).containsExactly("CLOSED", "over");
    assertThat(queued).isEmpty();
  }

  @Test
  void tellTheEndThoughNoThreadCouldBeHadForTheGap() {
    AtomicBoolean exhausted = new AtomicBoolean(true);
    ListenerCalls calls =
        new ListenerCalls(
            call -> {
              if (exhausted.get()) {
                throw new OutOfMemoryError("unable to create native thread");
              }
              queued.add(call);
            },
            () -> told.add("over"));
    calls.whenGap(gap -> told.add("gap to " + gap.to()));
    calls.whenEnded(reason -> told.add(reason.name()));
    assertThatThrownBy(() -> calls.tell(gap("1"))).isInstanceOf(OutOfMemoryError.class);
    exhausted.set(false);
    calls.end(EndReason.CLOSED);
    runQueued(1);
    assertThat(told).containsExactly("gap to 1", "CLOSED", "over");
  }

  private void runQueued(int expected) {
    for (int i = 0; i < expected; i++) {
      queued.remove().run();
    }
    assertThat(queued).isEmpty();
  }

  private static ToldGap gap(String to) {
    return new ToldGap(Optional.empty(), to, "lost");
  }
}

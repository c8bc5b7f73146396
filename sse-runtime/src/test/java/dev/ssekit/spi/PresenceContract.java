package dev.ssekit.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What presence promises. */
abstract class PresenceContract extends ContractPart {
  PresenceContract(BackendContract contract) {
    super(contract);
  }

  @Test
  final void showsWhoIsPresentUntilItWithdraws() {
    join(backend().presence().announce(unique, "first", LONG));
    assertThat(join(backend().presence().nodes())).containsEntry(unique, "first");
    join(backend().presence().announce(unique, "second", LONG));
    assertThat(join(backend().presence().nodes())).containsEntry(unique, "second");
    join(backend().presence().withdraw(unique));
    join(backend().presence().withdraw(unique));
    assertThat(join(backend().presence().nodes())).doesNotContainKey(unique);
  }

  @Test
  final void forgetsANodeWhoseTimeHasPassed() {
    join(backend().presence().announce(unique, "short", Duration.ofMillis(50)));
    await()
        .untilAsserted(
            () -> assertThat(join(backend().presence().nodes())).doesNotContainKey(unique));
  }

  @Test
  final void tellsAsMuchOfANodeAsItMayTell() {
    String longest = "\u20AC".repeat(Presence.LONGEST_VALUE);
    join(backend().presence().announce(unique, longest, LONG));
    assertThat(join(backend().presence().nodes())).containsEntry(unique, longest);
  }
}

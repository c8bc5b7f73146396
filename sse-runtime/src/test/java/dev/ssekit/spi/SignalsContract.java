package dev.ssekit.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What signals promise. */
abstract class SignalsContract extends ContractPart {
  SignalsContract(BackendContract contract) {
    super(contract);
  }

  @Test
  final void sendsSignalsToAllListeners() {
    List<Signal> one = new CopyOnWriteArrayList<>();
    List<Signal> two = new CopyOnWriteArrayList<>();
    join(backend().signals().listen(one::add));
    join(backend().signals().listen(two::add));
    Signal signal = new Signal("disconnect", "payload of " + unique);
    join(backend().signals().send(signal));
    await().untilAsserted(() -> assertThat(one).contains(signal));
    await().untilAsserted(() -> assertThat(two).contains(signal));
  }

  @Test
  final void sendsNoSignalToAListenerThatHasLeft() {
    List<Signal> left = new CopyOnWriteArrayList<>();
    List<Signal> stayed = new CopyOnWriteArrayList<>();
    Subscription subscription = join(backend().signals().listen(left::add));
    join(backend().signals().listen(stayed::add));
    subscription.close();
    subscription.close();
    Signal signal = new Signal("disconnect", unique);
    join(backend().signals().send(signal));
    await().untilAsserted(() -> assertThat(stayed).contains(signal));
    assertThat(left).doesNotContain(signal);
  }
}

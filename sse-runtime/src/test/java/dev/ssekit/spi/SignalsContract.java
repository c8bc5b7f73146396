package dev.ssekit.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What signals promise. */
abstract class SignalsContract extends ContractPart {
  SignalsContract(BackendContract contract) {
    super(contract);
  }

  @Test
  final void sendsSignalsToAllListeners() {
    RecordingListener one = new RecordingListener();
    RecordingListener two = new RecordingListener();
    join(backend().signals().listen(one));
    join(backend().signals().listen(two));
    Signal signal = new Signal("disconnect", "payload of " + unique);
    join(backend().signals().send(signal));
    await().untilAsserted(() -> assertThat(one.signals()).contains(signal));
    await().untilAsserted(() -> assertThat(two.signals()).contains(signal));
  }

  @Test
  final void sendsNoSignalToAListenerThatHasLeft() {
    RecordingListener left = new RecordingListener();
    RecordingListener stayed = new RecordingListener();
    Subscription subscription = join(backend().signals().listen(left));
    join(backend().signals().listen(stayed));
    subscription.close();
    subscription.close();
    Signal signal = new Signal("disconnect", unique);
    join(backend().signals().send(signal));
    await().untilAsserted(() -> assertThat(stayed.signals()).contains(signal));
    assertThat(left.signals()).doesNotContain(signal);
  }

  @Test
  final void tellsNoLossWhereAllSignalsAreTold() {
    RecordingListener listener = new RecordingListener();
    join(backend().signals().listen(listener));
    List<Signal> signals =
        IntStream.range(0, 100).mapToObj(i -> new Signal("count", unique + ":" + i)).toList();
    List<CompletionStage<Void>> sent =
        signals.stream().map(signal -> backend().signals().send(signal)).toList();
    sent.forEach(ContractPart::join);
    await().untilAsserted(() -> assertThat(listener.signals()).containsAll(signals));
    assertThat(listener.losses()).isEmpty();
  }

  @Test
  final void tellsThatSignalsAreLostBeforeAnyThatFollow() {
    RecordingListener listener = new RecordingListener();
    join(backend().signals().listen(listener));
    Signal before = new Signal("disconnect", unique + " before");
    join(backend().signals().send(before));
    await().untilAsserted(() -> assertThat(listener.signals()).contains(before));
    int told = listener.signals().size();
    assumeTrue(loseSignals(), "this store cannot be made to lose what it holds");
    await().untilAsserted(() -> assertThat(listener.losses()).containsExactly(told));
    Signal after = new Signal("disconnect", unique + " after");
    join(backend().signals().send(after));
    await().untilAsserted(() -> assertThat(listener.signals()).contains(after));
    assertThat(listener.losses()).containsExactly(told);
  }
}

package dev.ssekit.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What signals promise. */
abstract class SignalsContract extends MessagesContract {
  SignalsContract(BackendContract contract) {
    super(contract, Backend::signals);
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

  @Test
  final void losesNoSignalToAnyNumberOfInquiries() {
    RecordingListener listener = new RecordingListener();
    join(backend().signals().listen(listener));
    List<CompletionStage<Void>> sent = new ArrayList<>();
    List<Signal> signals = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      sent.add(backend().inquiries().send(new Signal("count", unique + ":" + i)));
      if (i % 500 == 0) {
        Signal signal = new Signal("disconnect", unique + ":" + i);
        signals.add(signal);
        sent.add(backend().signals().send(signal));
      }
    }
    sent.forEach(ContractPart::join);
    await().untilAsserted(() -> assertThat(listener.signals()).containsAll(signals));
    assertThat(listener.signals()).noneMatch(signal -> signal.type().equals("count"));
    assertThat(listener.losses()).isEmpty();
  }
}

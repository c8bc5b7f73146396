package dev.ssekit.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

/** What inquiries promise. */
abstract class InquiriesContract extends MessagesContract {
  InquiriesContract(BackendContract contract) {
    super(contract, Backend::inquiries);
  }

  @Test
  final void hearsNoSignal() {
    RecordingListener asked = new RecordingListener();
    RecordingListener told = new RecordingListener();
    join(backend().inquiries().listen(asked));
    join(backend().signals().listen(told));
    Signal signal = new Signal("disconnect", unique);
    Signal question = new Signal("count", unique);
    join(backend().signals().send(signal));
    join(backend().inquiries().send(question));
    await().untilAsserted(() -> assertThat(told.signals()).contains(signal));
    await().untilAsserted(() -> assertThat(asked.signals()).contains(question));
    assertThat(asked.signals()).doesNotContain(signal);
    assertThat(told.signals()).doesNotContain(question);
  }
}

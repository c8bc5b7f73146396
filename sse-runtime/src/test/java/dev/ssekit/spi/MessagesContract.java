package dev.ssekit.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What messages to all nodes promise, whichever they are. */
abstract class MessagesContract extends ContractPart {
  private final Function<Backend, Signals> channel;

  MessagesContract(BackendContract contract, Function<Backend, Signals> channel) {
    super(contract);
    this.channel = channel;
  }

  private Signals channel() {
    return channel.apply(backend());
  }

  @Test
  final void tellsAllListeners() {
    RecordingListener one = new RecordingListener();
    RecordingListener two = new RecordingListener();
    join(channel().listen(one));
    join(channel().listen(two));
    Signal signal = new Signal("disconnect", "payload of " + unique);
    join(channel().send(signal));
    await().untilAsserted(() -> assertThat(one.signals()).contains(signal));
    await().untilAsserted(() -> assertThat(two.signals()).contains(signal));
  }

  @Test
  final void tellsNothingToAListenerThatHasLeft() {
    RecordingListener left = new RecordingListener();
    RecordingListener stayed = new RecordingListener();
    Subscription subscription = join(channel().listen(left));
    join(channel().listen(stayed));
    subscription.close();
    subscription.close();
    Signal signal = new Signal("disconnect", unique);
    join(channel().send(signal));
    await().untilAsserted(() -> assertThat(stayed.signals()).contains(signal));
    assertThat(left.signals()).doesNotContain(signal);
  }
}

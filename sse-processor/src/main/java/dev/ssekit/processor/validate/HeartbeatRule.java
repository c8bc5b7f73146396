package dev.ssekit.processor.validate;

import dev.ssekit.processor.diagnostic.Message;
import dev.ssekit.processor.diagnostic.Problem;
import dev.ssekit.processor.model.Attribute;
import dev.ssekit.processor.model.Declaration;
import java.util.Optional;

/** Which heartbeats there are. */
final class HeartbeatRule {
  private HeartbeatRule() {}

  static Optional<Problem> check(Declaration declaration) {
    Attribute<Integer> heartbeat = declaration.heartbeat();
    return heartbeat.value() < 0
        ? Optional.of(
            Problem.of(Message.HEARTBEAT_NEGATIVE, heartbeat.position(), heartbeat.value()))
        : Optional.empty();
  }
}

package dev.ssekit.processor.validate;

import dev.ssekit.processor.diagnostic.Message;
import dev.ssekit.processor.diagnostic.Problem;
import dev.ssekit.processor.model.Attribute;
import dev.ssekit.processor.model.Declaration;
import java.util.Optional;

/** How many events there can be to resume. */
final class ReplayRule {
  private ReplayRule() {}

  static Optional<Problem> check(Declaration declaration) {
    Attribute<Integer> replay = declaration.replay();
    return replay.value() < 0
        ? Optional.of(Problem.of(Message.REPLAY_NEGATIVE, replay.position(), replay.value()))
        : Optional.empty();
  }
}

package dev.ssekit.hub;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ssekit.admission.Rates;
import dev.ssekit.spi.Signal;
import dev.ssekit.spi.Signals;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks all nodes how many streams they hold, and answers the others: a signal each way. A node that
 * does not answer in time is left out.
 */
final class ClusterCount {
  private static final Logger LOGGER = LoggerFactory.getLogger(SseHub.class);
  private static final Duration DEADLINE = Duration.ofSeconds(1);
  private static final int MOST_AT_ONCE = 64;

  /** Anybody may ask for statistics, and each question is every node's work. */
  private static final int MOST_PER_SECOND = 100;

  private final String node;
  private final Signals signals;
  private final Executor executor;
  private final Handover handover;
  private final Function<CountQuestion, ConnectionCount> counter;
  private final Rates questions = new Rates(MOST_PER_SECOND, 1, System::nanoTime);
  private final AtomicLong asked = new AtomicLong();
  private final Map<String, CountInquiry> inquiries = new ConcurrentHashMap<>();

  /**
   * @param node the name of this node
   * @param signals to all nodes
   * @param executor counts, which takes longer than a listener may
   * @param handover takes over what the others answer
   * @param counter counts the streams of this node
   */
  ClusterCount(
      String node,
      Signals signals,
      Executor executor,
      Handover handover,
      Function<CountQuestion, ConnectionCount> counter) {
    this.node = node;
    this.signals = signals;
    this.executor = executor;
    this.handover = handover;
    this.counter = counter;
  }

  /**
   * The count of each of these other nodes that answers in time; of none where too much is asked.
   */
  CompletionStage<Map<String, ConnectionCount>> ask(
      Set<String> others, String path, Map<String, String> filter, @Nullable String by) {
    if (others.isEmpty() || inquiries.size() >= MOST_AT_ONCE || !questions.take(signals).isZero()) {
      return CompletableFuture.completedStage(Map.of());
    }
    String id = node + "-" + asked.incrementAndGet();
    CountInquiry inquiry = new CountInquiry(others);
    inquiries.put(id, inquiry);
    signals
        .send(new CountQuestion(id, node, path, filter, by).signal())
        .whenComplete((sent, failure) -> {
          if (failure != null) {
            LOGGER.debug("The other nodes could not be asked.", failure);
            inquiry.complete().complete(null);
          }
        });
    return handover
        .of(inquiry.complete().completeOnTimeout(null, DEADLINE.toMillis(), TimeUnit.MILLISECONDS))
        .thenApply(complete -> {
          inquiries.remove(id);
          return inquiry.answers();
        });
  }

  /** Takes a question, or an answer. */
  void hear(Signal signal) {
    try {
      switch (signal.type()) {
        case CountQuestion.TYPE -> answer(CountQuestion.read(signal));
        case CountAnswer.TYPE -> take(CountAnswer.read(signal));
        default -> LOGGER.trace("A signal {} is none of this version's.", signal.type());
      }
    } catch (JsonProcessingException e) {
      LOGGER.debug("A signal {} is in a form that this version cannot read.", signal.type(), e);
    }
  }

  private void answer(CountQuestion question) {
    if (question.node().equals(node)) {
      return;
    }
    executor.execute(() ->
        signals
            .send(new CountAnswer(question.id(), node, counter.apply(question)).signal())
            .whenComplete((sent, failure) -> {
              if (failure != null) {
                LOGGER.debug("The question of another node could not be answered.", failure);
              }
            }));
  }

  private void take(CountAnswer answer) {
    CountInquiry inquiry = inquiries.get(answer.id());
    if (inquiry != null) {
      inquiry.answered(answer);
    }
  }
}

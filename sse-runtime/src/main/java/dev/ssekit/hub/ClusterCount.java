package dev.ssekit.hub;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ssekit.admission.Rates;
import dev.ssekit.spi.Signal;
import dev.ssekit.spi.SignalListener;
import dev.ssekit.spi.Signals;
import dev.ssekit.spi.Subscription;
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
 * Asks all nodes how many streams they hold, and answers the others: a message each way. A node
 * that does not answer in time is left out.
 */
final class ClusterCount {
  private static final Logger LOGGER = LoggerFactory.getLogger(SseHub.class);
  private static final Duration DEADLINE = Duration.ofSeconds(1);
  private static final int MOST_AT_ONCE = 64;

  /** Anybody may ask for statistics, and each question is every node's work. */
  private static final int MOST_PER_SECOND = 100;

  private final String node;
  private final Signals inquiries;
  private final Executor executor;
  private final Handover handover;
  private final Function<CountQuestion, ConnectionCount> counter;
  private final Rates questions = new Rates(MOST_PER_SECOND, 1, System::nanoTime);
  private final AtomicLong asked = new AtomicLong();
  private final Map<String, CountInquiry> open = new ConcurrentHashMap<>();

  /**
   * @param node the name of this node
   * @param inquiries to all nodes
   * @param executor counts, which takes longer than a listener may
   * @param handover takes over what the others answer
   * @param counter counts the streams of this node
   */
  ClusterCount(
      String node,
      Signals inquiries,
      Executor executor,
      Handover handover,
      Function<CountQuestion, ConnectionCount> counter) {
    this.node = node;
    this.inquiries = inquiries;
    this.executor = executor;
    this.handover = handover;
    this.counter = counter;
  }

  /**
   * The count of each of these other nodes that answers in time; of none where too much is asked.
   */
  CompletionStage<Map<String, ConnectionCount>> ask(
      Set<String> others, String path, Map<String, String> filter, @Nullable String by) {
    if (others.isEmpty() || open.size() >= MOST_AT_ONCE || !questions.take(node).isZero()) {
      return CompletableFuture.completedStage(Map.of());
    }
    String id = node + "-" + asked.incrementAndGet();
    CountInquiry inquiry = new CountInquiry(others);
    open.put(id, inquiry);
    inquiries
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
          open.remove(id);
          return inquiry.answers();
        });
  }

  /** Hears questions and answers from now on. */
  CompletionStage<Subscription> listen() {
    return inquiries
        .listen(new Hearing())
        .whenComplete((subscription, failure) -> {
          if (failure != null && !EndpointRuntime.isClosed(failure)) {
            LOGGER.error(
                "This node cannot hear what others ask: statistics over all nodes lack what it"
                    + " alone can count. See to the backend, then restart this application.",
                failure);
          }
        });
  }

  private void hear(Signal signal) {
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
        inquiries
            .send(new CountAnswer(question.id(), node, counter.apply(question)).signal())
            .whenComplete((sent, failure) -> {
              if (failure != null) {
                LOGGER.debug("The question of another node could not be answered.", failure);
              }
            }));
  }

  private void take(CountAnswer answer) {
    CountInquiry inquiry = open.get(answer.id());
    if (inquiry != null) {
      inquiry.answered(answer);
    }
  }

  private final class Hearing implements SignalListener {
    @Override
    public void sent(Signal signal) {
      hear(signal);
    }

    @Override
    public void lost() {
      LOGGER.debug("Questions of other nodes, or their answers, are lost to this one.");
    }
  }
}

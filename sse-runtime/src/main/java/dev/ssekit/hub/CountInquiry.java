package dev.ssekit.hub;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** The answers to one question, until all are there. Thread-safe. */
final class CountInquiry {
  private final Set<String> asked;
  private final Map<String, ConnectionCount> answers = new ConcurrentHashMap<>();
  private final CompletableFuture<Void> complete = new CompletableFuture<>();

  CountInquiry(Set<String> asked) {
    this.asked = Set.copyOf(asked);
  }

  void answered(CountAnswer answer) {
    if (asked.contains(answer.node())) {
      answers.put(answer.node(), answer.count());
      if (answers.keySet().containsAll(asked)) {
        complete.complete(null);
      }
    }
  }

  /** Complete once all have answered; whoever waits completes it when the time is over. */
  CompletableFuture<Void> complete() {
    return complete;
  }

  /** What has been answered so far, by node. */
  Map<String, ConnectionCount> answers() {
    return Map.copyOf(answers);
  }
}

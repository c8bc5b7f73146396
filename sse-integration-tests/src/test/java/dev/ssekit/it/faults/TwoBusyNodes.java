package dev.ssekit.it.faults;

import dev.ssekit.it.faults.Publisher.Outcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** Two nodes, each with a client and a publisher of 100 events/s. */
final class TwoBusyNodes implements AutoCloseable {
  private static final int PER_SECOND = 100;

  private final Deque<Runnable> closing = new ArrayDeque<>();
  private final Node first;
  private final List<ReconnectingClient> clients;
  private final List<Publisher> publishers;

  private TwoBusyNodes(NodeSettings settings) throws Exception {
    try {
      first = opened(Node.start(settings), Node::close);
      Node second = opened(Node.start(settings), Node::close);
      clients =
          List.of(
              opened(ReconnectingClient.open(first.uri()), ReconnectingClient::close),
              opened(ReconnectingClient.open(second.uri()), ReconnectingClient::close));
      publishers =
          List.of(
              opened(Publisher.start(first, "a", PER_SECOND), Publisher::close),
              opened(Publisher.start(second, "b", PER_SECOND), Publisher::close));
    } catch (Exception | Error e) {
      close();
      throw e;
    }
  }

  static TwoBusyNodes start(NodeSettings settings) throws Exception {
    return new TwoBusyNodes(settings);
  }

  List<ReconnectingClient> clients() {
    return clients;
  }

  List<Publisher> publishers() {
    return publishers;
  }

  /** Of the first node. */
  Publisher publisher() {
    return publishers.get(0);
  }

  /** Until each publisher has been accepted some more; then they stop, and all clients have all. */
  void finish() throws Exception {
    for (Publisher publisher : publishers) {
      publisher.awaitAccepted(100);
    }
    for (Publisher publisher : publishers) {
      publisher.stop();
    }
    Delivered.awaitEnd(first, "the end", clients);
  }

  /** Of both publishers. */
  List<Outcome> outcomes() {
    List<Outcome> outcomes = new ArrayList<>();
    publishers.forEach(publisher -> outcomes.addAll(publisher.outcomes()));
    return outcomes;
  }

  @Override
  public void close() {
    while (!closing.isEmpty()) {
      closing.pop().run();
    }
  }

  private <T> T opened(T part, Consumer<T> close) {
    closing.push(() -> close.accept(part));
    return part;
  }
}

package dev.ssekit.it.faults;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives each request to the next node that is ready. */
final class LoadBalancer {
  private final List<Node> nodes = new CopyOnWriteArrayList<>();
  private final AtomicInteger turn = new AtomicInteger();

  void add(Node node) {
    nodes.add(node);
  }

  void remove(Node node) {
    nodes.remove(node);
  }

  Node next() {
    List<Node> ready = nodes.stream().filter(node -> node.hub().isReady()).toList();
    return ready.get(Math.floorMod(turn.getAndIncrement(), ready.size()));
  }

  URI nextUri() {
    return next().uri();
  }
}

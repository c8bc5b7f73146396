package dev.ssekit.delivery;

import dev.ssekit.jaxrs.SimulatedRequest;
import java.util.List;
import java.util.concurrent.Executor;

/** A client of a connection that needs no thread, in a simulated servlet container. */
final class ServletClient extends ThreadedClient {
  private final SimulatedRequest request;

  /**
   * @param container a single thread
   */
  ServletClient(Connection connection, Executor container) {
    super(connection);
    this.request = new SimulatedRequest(container, this::receive, this::end);
  }

  @Override
  void start(DeliveryThreads threads) {
    request.open(connection(), threads.writers());
  }

  @Override
  void stall() {
    request.stall();
  }

  @Override
  void resume() {
    request.resume();
  }

  @Override
  void leave() {
    request.leave();
  }

  @Override
  List<String> faults() {
    return request.faults();
  }
}

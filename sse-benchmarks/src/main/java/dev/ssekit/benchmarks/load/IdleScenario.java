package dev.ssekit.benchmarks.load;

import dev.ssekit.benchmarks.client.Figure;
import dev.ssekit.benchmarks.client.Load;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What open streams cost that nothing is sent to. */
record IdleScenario(String name, String description, int connections) implements Scenario {
  private static final int FIRST_CONNECTIONS = 50;

  @Override
  public List<Figure> figures() {
    return List.of(Figure.HEAP_PER_CONNECTION, Figure.RESIDENT_PER_CONNECTION);
  }

  @Override
  public boolean wantsFreshServer() {
    return true;
  }

  @Override
  public Map<Figure, Double> measure(ServerProcess server, ClientProcess client)
      throws IOException, InterruptedException {
    // Loads the classes and starts the pools.
    client.measure(LoadShape.of(Math.min(FIRST_CONNECTIONS, connections), 0, 0.2, 0.2).on(server));
    Load idle = LoadShape.of(connections, 0, 0, 0).on(server);
    double heap = server.liveHeap();
    double resident = server.resident();
    client.open(idle);
    // The collection first, as before the streams opened: else what opening them left counts too.
    heap = server.liveHeap() - heap;
    resident = server.resident() - resident;
    client.closeIdle(idle);
    Map<Figure, Double> figures = new EnumMap<>(Figure.class);
    figures.put(Figure.HEAP_PER_CONNECTION, heap / connections / 1000);
    figures.put(Figure.RESIDENT_PER_CONNECTION, resident / connections / 1000);
    return figures;
  }
}

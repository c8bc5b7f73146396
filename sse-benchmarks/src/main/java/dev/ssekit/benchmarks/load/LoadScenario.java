package dev.ssekit.benchmarks.load;

import dev.ssekit.benchmarks.client.Figure;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** One load on each server. */
record LoadScenario(String name, String description, List<Figure> figures, LoadShape shape)
    implements Scenario {
  @Override
  public boolean suits(ServerKind kind) {
    return shape.channels() == 1 || !kind.isNative();
  }

  @Override
  public void hurry(ServerProcess server, ClientProcess client, double seconds)
      throws IOException, InterruptedException {
    client.measure(shape.inAHurry(seconds).on(server));
  }

  @Override
  public Map<Figure, Double> measure(ServerProcess server, ClientProcess client)
      throws IOException, InterruptedException {
    return client.measure(shape.on(server));
  }
}

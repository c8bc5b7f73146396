package dev.ssekit.hub;

import dev.ssekit.memory.InMemoryBackend;
import dev.ssekit.spi.Backend;

class ClusterStatisticsTest extends ClusterStatisticsContract {
  private final Backend shared = new InMemoryBackend(1000, 1 << 20);

  @Override
  Backend backend() {
    return shared;
  }
}

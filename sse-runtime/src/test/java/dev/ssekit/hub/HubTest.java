package dev.ssekit.hub;

import dev.ssekit.memory.InMemoryBackend;
import dev.ssekit.spi.Backend;

class HubTest extends HubContract {

  @Override
  Backend backend() {
    return new InMemoryBackend(1000, 1 << 20);
  }
}

package dev.ssekit.hub;

import dev.ssekit.spi.Backend;
import dev.ssekit.spi.BackendContract;

/** The contract asks nothing that only a backend in the process could do. */
class DeferredBackendTest extends BackendContract {

  @Override
  protected Backend create(int logEvents) {
    return new DeferredBackend(logEvents);
  }
}

package dev.ssekit.hub;

import dev.ssekit.spi.Backend;

class HubOverDeferredBackendTest extends HubContract {

  @Override
  Backend backend() {
    return new DeferredBackend(1000);
  }
}

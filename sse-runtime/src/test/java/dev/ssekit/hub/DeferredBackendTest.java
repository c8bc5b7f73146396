package dev.ssekit.hub;

import dev.ssekit.spi.Backend;
import dev.ssekit.spi.BackendContract;
import dev.ssekit.spi.EventLog;
import java.util.List;

/** The contract asks nothing that only a backend in the process could do. */
class DeferredBackendTest extends BackendContract {

  @Override
  protected Backend create(int logEvents) {
    return new DeferredBackend(logEvents);
  }

  @Override
  protected List<String> nonPositions() {
    return List.of("garbage", "0", "-1", "0-0-0", "9".repeat(EventLog.LONGEST_POSITION));
  }
}

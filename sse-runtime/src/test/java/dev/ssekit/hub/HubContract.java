package dev.ssekit.hub;

import dev.ssekit.spi.Backend;
import org.junit.jupiter.api.Nested;

/** What a hub does, whenever and on whatever thread its backend answers. */
abstract class HubContract {

  /** A backend whose logs are empty. */
  abstract Backend backend();

  @Nested
  class Broadcasting extends BroadcastContract {
    Broadcasting() {
      super(HubContract.this);
    }
  }

  @Nested
  class DataOfEvents extends EventDataContract {
    DataOfEvents() {
      super(HubContract.this);
    }
  }

  @Nested
  class Endpoints extends EndpointContract {
    Endpoints() {
      super(HubContract.this);
    }
  }

  @Nested
  class Disconnecting extends DisconnectContract {
    Disconnecting() {
      super(HubContract.this);
    }
  }

  @Nested
  class Closing extends HubCloseContract {
    Closing() {
      super(HubContract.this);
    }
  }
}

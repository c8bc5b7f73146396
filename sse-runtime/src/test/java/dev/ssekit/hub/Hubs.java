package dev.ssekit.hub;

import dev.ssekit.spi.Backend;
import java.time.Duration;
import java.util.Set;

/** Starts hubs for tests, untouched by the environment. */
final class Hubs {
  private Hubs() {}

  static HubRuntime start() {
    return start(config());
  }

  static HubRuntime start(Backend backend) {
    return start(config().backend(() -> backend));
  }

  static HubRuntime start(SseConfig.Builder config) {
    return HubRuntime.start(config.build(), Set.of(), property -> null, variable -> null);
  }

  static SseConfig.Builder config() {
    return SseConfig.builder().broadcastToken("token").closeTimeout(Duration.ofSeconds(5));
  }

  static EndpointRuntime declare(HubRuntime hub, String path) {
    return hub.declare(EndpointDefinition.builder(path, Hubs.class).build());
  }
}

package dev.ssekit.jaxrs;

import dev.ssekit.hub.HubRuntime;
import dev.ssekit.hub.SseConfig;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.FeatureContext;

/** Where an application keeps its hub: a property of its JAX-RS configuration. */
final class HubProperty {
  private static final String NAME = "dev.ssekit.hub";

  private HubProperty() {}

  /** The application's hub, which this starts if no feature has yet. */
  static HubRuntime startedIn(FeatureContext context) {
    Configuration configuration = context.getConfiguration();
    if (configuration.getProperty(NAME) instanceof HubRuntime running && !running.isClosed()) {
      return running;
    }
    SseConfig config =
        configuration.getProperty(SseConfig.PROPERTY) instanceof SseConfig set
            ? set
            : SseConfig.builder().build();
    HubRuntime started = HubRuntime.start(config, configuration::getProperty, System::getenv);
    context.property(NAME, started);
    return started;
  }

  /** The application's hub, which a feature has started. */
  static HubRuntime in(Configuration configuration) {
    if (configuration.getProperty(NAME) instanceof HubRuntime running) {
      return running;
    }
    throw new IllegalStateException(
        "This application has no hub. Register the generated feature (EventsSse.class, say) in it"
            + " rather than the generated resources one by one.");
  }
}

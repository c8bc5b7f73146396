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
    HubRuntime started =
        HubRuntime.start(
            config(configuration),
            configuration.getPropertyNames(),
            configuration::getProperty,
            System::getenv);
    context.property(NAME, started);
    return started;
  }

  private static SseConfig config(Configuration configuration) {
    Object set = configuration.getProperty(SseConfig.PROPERTY);
    if (set == null) {
      return SseConfig.builder().build();
    }
    if (set instanceof SseConfig config) {
      return config;
    }
    throw new IllegalArgumentException(
        "The property "
            + SseConfig.PROPERTY
            + " must hold an SseConfig, but holds a "
            + set.getClass().getName()
            + ". Build one with SseConfig.builder()...build().");
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

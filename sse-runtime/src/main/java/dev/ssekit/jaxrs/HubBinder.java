package dev.ssekit.jaxrs;

import dev.ssekit.hub.SseHub;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Configuration;
import org.glassfish.hk2.api.Factory;
import org.glassfish.hk2.utilities.binding.AbstractBinder;

/** Makes the hub injectable where HK2 injects. */
final class HubBinder extends AbstractBinder {

  @Override
  protected void configure() {
    bindFactory(HubFactory.class).to(SseHub.class).in(Singleton.class);
  }

  /** Finds the hub of the application that injects. */
  static final class HubFactory implements Factory<SseHub> {
    private final Configuration configuration;

    @Inject
    HubFactory(Configuration configuration) {
      this.configuration = configuration;
    }

    @Override
    public SseHub provide() {
      return HubProperty.in(configuration).hub();
    }

    @Override
    public void dispose(SseHub hub) {
      // The application's shutdown closes it.
    }
  }
}

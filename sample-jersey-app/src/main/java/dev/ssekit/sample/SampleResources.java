package dev.ssekit.sample;

import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** What Jersey serves. The {@code ...Sse} features are generated. */
final class SampleResources extends ResourceConfig {
  SampleResources() {
    property(ServerProperties.WADL_FEATURE_DISABLE, true);
    register(EventsSse.class);
    register(ChannelsSse.class);
    register(NotificationsSse.class);
    register(PricesSse.class);
    register(TriggerEvent.class);
    register(Ready.class);
    register(Login.class);
    register(SessionFilter.class);
    register(Page.class);
    register(
        new AbstractBinder() {
          @Override
          protected void configure() {
            bind(new Sessions()).to(Sessions.class);
          }
        });
  }
}

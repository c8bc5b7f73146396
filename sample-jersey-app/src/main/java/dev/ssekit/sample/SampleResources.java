package dev.ssekit.sample;

import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;

/** What Jersey serves. The three {@code ...Sse} features are generated. */
final class SampleResources extends ResourceConfig {
  SampleResources() {
    register(EventsSse.class);
    register(ChannelsSse.class);
    register(NotificationsSse.class);
    register(TriggerEvent.class);
    register(Login.class);
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

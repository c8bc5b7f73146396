package dev.ssekit.it;

import dev.ssekit.hub.SseConfig;
import dev.ssekit.it.endpoints.OnConnectScript;
import dev.ssekit.it.endpoints.OnDisconnectScript;
import dev.ssekit.it.endpoints.OnGapScript;
import dev.ssekit.it.endpoints.ScriptedSse;
import java.util.function.UnaryOperator;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** Applications as users write them, with a broadcast token. */
final class Applications {
  static final String TOKEN = "the-token-of-the-tests";

  private Applications() {}

  static ResourceConfig of(Class<?>... components) {
    return configured(config -> config, components);
  }

  static ResourceConfig configured(
      UnaryOperator<SseConfig.Builder> configuration, Class<?>... components) {
    return new ResourceConfig(components)
        .property(ServerProperties.WADL_FEATURE_DISABLE, true)
        .property(ServerProperties.BV_FEATURE_DISABLE, true)
        .property(
            SseConfig.PROPERTY,
            configuration.apply(SseConfig.builder().broadcastToken(TOKEN)).build());
  }

  /** One endpoint, {@code /scripted}, whose {@code onConnect} does this. */
  static ResourceConfig scripted(OnConnectScript script) {
    return of(ScriptedSse.class).register(binding(script));
  }

  static AbstractBinder binding(OnConnectScript script) {
    return new AbstractBinder() {
      @Override
      protected void configure() {
        bind(script).to(OnConnectScript.class);
      }
    };
  }

  static AbstractBinder bindingOnDisconnect(OnDisconnectScript script) {
    return new AbstractBinder() {
      @Override
      protected void configure() {
        bind(script).to(OnDisconnectScript.class);
      }
    };
  }

  static AbstractBinder binding(OnGapScript script) {
    return new AbstractBinder() {
      @Override
      protected void configure() {
        bind(script).to(OnGapScript.class);
      }
    };
  }
}

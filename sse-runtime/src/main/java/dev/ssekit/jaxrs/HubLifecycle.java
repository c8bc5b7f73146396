package dev.ssekit.jaxrs;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ssekit.hub.HubRuntime;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Providers;
import org.glassfish.jersey.server.spi.Container;
import org.glassfish.jersey.server.spi.ContainerLifecycleListener;

/**
 * Ties the hub to the life of a Jersey application: it takes the application's {@code ObjectMapper}
 * when it starts, and is closed when it shuts down.
 */
final class HubLifecycle implements ContainerLifecycleListener {

  @Override
  public void onStartup(Container container) {
    HubRuntime runtime = HubProperty.in(container.getConfiguration());
    Providers providers =
        container.getApplicationHandler().getInjectionManager().getInstance(Providers.class);
    ContextResolver<ObjectMapper> resolver =
        providers.getContextResolver(ObjectMapper.class, MediaType.APPLICATION_JSON_TYPE);
    ObjectMapper mapper = resolver == null ? null : resolver.getContext(Object.class);
    if (mapper != null) {
      runtime.writeJsonWith(mapper);
    }
  }

  @Override
  public void onReload(Container container) {
    onStartup(container);
  }

  @Override
  public void onShutdown(Container container) {
    HubProperty.in(container.getConfiguration()).close();
  }
}

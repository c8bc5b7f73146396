package dev.ssekit.jaxrs;

import dev.ssekit.hub.SseHub;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;

/**
 * Makes the hub injectable where CDI injects: {@code @Inject SseHub} gives what {@link
 * SseHub#get()} returns then. CDI finds this class by itself; nothing else loads it.
 */
public final class SseCdiExtension implements Extension {

  /** Called by CDI. */
  public SseCdiExtension() {}

  void addHub(@Observes AfterBeanDiscovery discovery) {
    discovery
        .<SseHub>addBean()
        .beanClass(SseCdiExtension.class)
        .types(SseHub.class, Object.class)
        .scope(Dependent.class)
        .produceWith(instances -> SseHub.get());
  }
}

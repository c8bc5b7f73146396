package dev.ssekit.jaxrs;

import dev.ssekit.hub.EndpointDefinition;
import dev.ssekit.hub.HubRuntime;
import dev.ssekit.hub.SseHub;
import jakarta.ws.rs.core.FeatureContext;
import java.util.function.Function;

/** What every generated feature shares: the hub of the application and what binds it there. */
public final class SseFeature {
  private SseFeature() {}

  /**
   * Declares an endpoint and registers its resources, except where the application registers some
   * of them by itself and not the feature; starts the application's hub with the first endpoint. To
   * do it twice is harmless.
   *
   * @param context the application's
   * @param definition the endpoint
   * @param resources its generated resources
   * @return {@code true}, as {@code Feature.configure} has it
   * @throws IllegalArgumentException if a value of the configuration is out of its range
   * @throws IllegalStateException if another class has declared the endpoint's path, or a template
   *     of a path is the principal's key of an endpoint
   */
  public static boolean configure(
      FeatureContext context, EndpointDefinition definition, Class<?>... resources) {
    start(context).declare(definition);
    for (Class<?> resource : resources) {
      if (!context.getConfiguration().isRegistered(resource)
          && !EndpointsOfResources.declareAlone(context, resource)) {
        context.register(resource);
      }
    }
    return true;
  }

  /**
   * Makes an endpoint's publisher injectable where Jersey injects by HK2; CDI finds it by itself.
   *
   * @param context the application's
   * @param publisher the generated class
   * @param constructor what makes one of the application's hub
   * @param <P> the generated class
   */
  public static <P> void bind(
      FeatureContext context, Class<P> publisher, Function<SseHub, P> constructor) {
    HubRuntime runtime = start(context);
    OptionalParts.bind(context, publisher, () -> constructor.apply(runtime.hub()));
  }

  /** Starts the application's hub unless it runs. */
  static HubRuntime start(FeatureContext context) {
    HubRuntime runtime = HubProperty.startedIn(context);
    if (!context.getConfiguration().isRegistered(EventStreamFilter.class)) {
      context.register(EventStreamFilter.class);
      context.register(CorsFilter.class);
      context.register(HeadFilter.class);
      OptionalParts.register(context);
    }
    return runtime;
  }
}

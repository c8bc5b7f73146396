package dev.ssekit.jaxrs;

import jakarta.ws.rs.core.FeatureContext;
import java.util.function.Supplier;

/** What is used where it is there: each class that needs it is loaded only then. */
final class OptionalParts {
  /** Whether Jersey serves: it can suspend a request and take back its output. */
  static final boolean JERSEY = isPresent("org.glassfish.jersey.server.ChunkedOutput");

  /** Whether requests may be Undertow's. */
  static final boolean UNDERTOW = isPresent("io.undertow.servlet.spec.HttpServletRequestImpl");

  private static final boolean SERVLET = isPresent("jakarta.servlet.http.HttpServletRequest");
  private static final boolean GRIZZLY = isPresent("org.glassfish.grizzly.http.server.Request");
  private static final boolean HK2 =
      isPresent("org.glassfish.hk2.utilities.binding.AbstractBinder");

  private OptionalParts() {}

  static void register(FeatureContext context) {
    if (JERSEY) {
      context.register(HubLifecycle.class);
      if (SERVLET) {
        context.register(ServletRequestFilter.class);
      }
      if (GRIZZLY) {
        context.register(GrizzlyRequestFilter.class);
      }
      if (HK2) {
        context.register(new HubBinder());
      }
    }
  }

  /** Makes a publisher injectable where there is something that injects. */
  static <P> void bind(FeatureContext context, Class<P> publisher, Supplier<P> supplier) {
    if (JERSEY && HK2) {
      PublisherBinder.bind(context, publisher, supplier);
    }
  }

  private static boolean isPresent(String className) {
    try {
      Class.forName(className, false, OptionalParts.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}

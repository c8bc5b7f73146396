package dev.ssekit.jaxrs;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.FeatureContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.glassfish.hk2.api.Factory;
import org.glassfish.hk2.utilities.binding.AbstractBinder;

/**
 * Makes publishers injectable where HK2 injects. An application has one of it, since Jersey takes
 * no second component of a class, and asks it for its bindings once all features have been
 * configured.
 */
final class PublisherBinder extends AbstractBinder {
  private final Map<Class<?>, Supplier<?>> publishers = new LinkedHashMap<>();

  static <P> void bind(FeatureContext context, Class<P> publisher, Supplier<P> supplier) {
    in(context).publishers.put(publisher, supplier);
  }

  private static PublisherBinder in(FeatureContext context) {
    Configuration configuration = context.getConfiguration();
    for (Object registered : configuration.getInstances()) {
      if (registered instanceof PublisherBinder binder) {
        return binder;
      }
    }
    PublisherBinder binder = new PublisherBinder();
    context.register(binder);
    return binder;
  }

  @Override
  protected void configure() {
    publishers.forEach((publisher, supplier) ->
        bindFactory(new SupplierFactory(supplier)).to(publisher).in(Singleton.class));
  }

  /** Gives what a supplier gives. */
  private record SupplierFactory(Supplier<?> supplier) implements Factory<Object> {

    @Override
    public Object provide() {
      return supplier.get();
    }

    @Override
    public void dispose(Object publisher) {
      // It holds nothing.
    }
  }
}

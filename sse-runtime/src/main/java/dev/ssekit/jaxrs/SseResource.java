package dev.ssekit.jaxrs;

import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.core.Feature;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the generated resources, and binds the runtime's filters to them alone. */
@Documented
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SseResource {

  /**
   * The generated feature of the resource's endpoint, which declares it where the resource is
   * registered without that.
   *
   * @return the feature; left out on filters
   */
  Class<? extends Feature> value() default Feature.class;
}

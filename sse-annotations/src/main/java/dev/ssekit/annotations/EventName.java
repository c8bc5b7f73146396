package dev.ssekit.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names an event as clients know it. Without it, a record's simple name with its first letter in
 * lower case is the name: {@code PriceChanged} is sent as {@code priceChanged}. The publisher's
 * method is called so in any case.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface EventName {

  /**
   * The event's name: one line, not empty, and neither {@code gap}, which tells clients that they
   * have missed events, nor one that a browser's {@code EventSource} uses for itself ({@code open},
   * {@code error}).
   *
   * @return the name
   */
  String value();
}

package dev.ssekit.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the component of an event's record that says what the event is about, at most one of each
 * record. It does two things:
 *
 * <ul>
 *   <li>The event is sent to the connections that have the component's value among their metadata
 *       of its name, unless its publisher is told otherwise: with {@code @Key String symbol},
 *       {@code ?symbol=ACME} subscribes to what concerns {@code ACME}.
 *   <li>Where the endpoint declares {@link Overflow#KEEP_LATEST}, a client that has fallen behind
 *       is sent only the latest event of each name and value.
 * </ul>
 *
 * <p>The component is a string, a whole number, a boolean, a character, a UUID or an enum. Metadata
 * are text, so a value is compared as {@code String.valueOf} has it, an enum's constant by its
 * name.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Key {

  /**
   * The name of the metadata, where it is not the component's own.
   *
   * @return the name; left out for that of the component
   */
  String value() default "";
}

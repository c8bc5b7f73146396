package dev.ssekit.processor.lock;

import dev.ssekit.processor.model.ConnectParameter;
import dev.ssekit.processor.model.ConnectParameter.Origin;
import dev.ssekit.processor.model.Endpoint;
import dev.ssekit.processor.model.EventKey;
import dev.ssekit.processor.model.EventType;
import dev.ssekit.processor.model.NamedType;
import dev.ssekit.processor.model.PayloadField;
import dev.ssekit.processor.model.PayloadType;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What clients of an endpoint may rely on.
 *
 * @param className of the annotated class
 * @param queryParameters those that {@code queryMetadata} lists
 * @param takesOthers whether any other parameter of the query becomes metadata too
 * @param events the data of each, by the event's name
 * @param keys the metadata that decide who is sent an event, by the event's name, without the
 *     events that have no key; empty if it was written before keys were part of it
 * @param types the objects that data refers to: by name, then by the field's name
 */
record LockedEndpoint(
    String className,
    SortedSet<String> queryParameters,
    boolean takesOthers,
    SortedMap<String, PayloadType> events,
    Optional<SortedMap<String, String>> keys,
    SortedMap<String, SortedMap<String, LockedField>> types) {

  static LockedEndpoint of(Endpoint endpoint) {
    SortedSet<String> queryParameters = new TreeSet<>();
    for (ConnectParameter parameter : endpoint.connectParameters().named()) {
      if (parameter.origin() == Origin.QUERY) {
        queryParameters.add(parameter.name());
      }
    }
    SortedMap<String, PayloadType> events = new TreeMap<>();
    SortedMap<String, String> keys = new TreeMap<>();
    for (EventType event : endpoint.contract().events()) {
      events.put(event.name(), event.payload());
      event.key().map(EventKey::name).ifPresent(key -> keys.put(event.name(), key));
    }
    SortedMap<String, SortedMap<String, LockedField>> types = new TreeMap<>();
    for (NamedType definition : endpoint.contract().definitions()) {
      types.put(definition.name(), fields(definition));
    }
    return new LockedEndpoint(
        endpoint.name().canonical(),
        queryParameters,
        endpoint.connectParameters().takesOthers(),
        events,
        Optional.of(keys),
        types);
  }

  private static SortedMap<String, LockedField> fields(NamedType definition) {
    SortedMap<String, LockedField> fields = new TreeMap<>();
    for (PayloadField field : definition.fields()) {
      fields.put(field.name(), LockedField.of(field));
    }
    return fields;
  }
}

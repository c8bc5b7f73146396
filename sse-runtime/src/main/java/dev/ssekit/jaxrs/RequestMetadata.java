package dev.ssekit.jaxrs;

import dev.ssekit.delivery.Metadata;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Metadata that a request brings: the query's parameters, and over them the path's. */
final class RequestMetadata {
  private static final Set<String> RESERVED = Set.of(LastEventId.PARAMETER, "ticket", "by");

  private RequestMetadata() {}

  static Metadata of(UriInfo uri) {
    Map<String, List<String>> values = new HashMap<>(uri.getQueryParameters());
    values.keySet().removeAll(RESERVED);
    values.putAll(uri.getPathParameters());
    return new Metadata(values);
  }

  /** What the path alone says: {@code room=42} for {@code /rooms/42/stats}. */
  static Map<String, String> ofPath(UriInfo uri) {
    Map<String, String> values = new HashMap<>();
    uri.getPathParameters().forEach((name, given) -> values.put(name, given.get(0)));
    return values;
  }
}

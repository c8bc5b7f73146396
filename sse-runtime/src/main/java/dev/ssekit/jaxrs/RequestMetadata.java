package dev.ssekit.jaxrs;

import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Metadata that a request brings: those of the query's parameters that the endpoint takes, and over
 * them the path's.
 */
final class RequestMetadata {
  private static final Set<String> RESERVED =
      Set.of(LastEventId.PARAMETER, TicketParameter.NAME, "by");

  private RequestMetadata() {}

  /**
   * @param takesFromQuery whether a parameter of the query becomes metadata
   */
  static Map<String, List<String>> of(UriInfo uri, Predicate<String> takesFromQuery) {
    Map<String, List<String>> values = new HashMap<>(uri.getQueryParameters());
    values.keySet().removeIf(key -> RESERVED.contains(key) || !takesFromQuery.test(key));
    values.putAll(uri.getPathParameters());
    return values;
  }

  /** What the path alone says: {@code room=42} for {@code /rooms/42/stats}. */
  static Map<String, String> ofPath(UriInfo uri) {
    Map<String, String> values = new HashMap<>();
    uri.getPathParameters().forEach((name, given) -> values.put(name, given.get(0)));
    return values;
  }
}

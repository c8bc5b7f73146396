package dev.ssekit.processor.lock;

import dev.ssekit.processor.model.Endpoint;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What clients of a module may rely on.
 *
 * @param endpoints by path
 */
public record LockedContract(SortedMap<String, LockedEndpoint> endpoints) {
  /** That of a module that has promised nothing yet. */
  public static final LockedContract EMPTY = new LockedContract(new TreeMap<>());

  /** What these endpoints are now. */
  public static LockedContract of(List<Endpoint> endpoints) {
    SortedMap<String, LockedEndpoint> byPath = new TreeMap<>();
    for (Endpoint endpoint : endpoints) {
      byPath.put(endpoint.path(), LockedEndpoint.of(endpoint));
    }
    return new LockedContract(byPath);
  }

  public boolean isEmpty() {
    return endpoints.isEmpty();
  }

  /** This, and what the other says of paths that this does not have. */
  LockedContract with(LockedContract other) {
    SortedMap<String, LockedEndpoint> all = new TreeMap<>(other.endpoints);
    all.putAll(endpoints);
    return new LockedContract(all);
  }
}

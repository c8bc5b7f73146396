package dev.ssekit.hub;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

/** The endpoints of a hub, by the shape of their paths. Thread-safe. */
final class DeclaredEndpoints {
  private final ConcurrentSkipListMap<String, EndpointRuntime> endpoints =
      new ConcurrentSkipListMap<>();

  // The metadata keys that hold a principal's name at any of them. Grows only.
  private final Set<String> principalKeys = ConcurrentHashMap.newKeySet();

  /**
   * @throws IllegalStateException if another class has declared the path
   */
  synchronized EndpointRuntime declare(
      EndpointDefinition definition, Function<EndpointDefinition, EndpointRuntime> start) {
    definition.principalMetadata().ifPresent(principalKeys::add);
    EndpointRuntime declared =
        endpoints.computeIfAbsent(
            PathTemplates.withoutNames(definition.path()), shape -> start.apply(definition));
    EndpointDefinition found = declared.definition();
    if (found.declaredBy() != definition.declaredBy()) {
      throw new IllegalStateException(
          definition.declaredBy().getName()
              + " declares @Sse(path = \""
              + definition.path()
              + "\"), which "
              + found.declaredBy().getName()
              + " has taken with \""
              + found.path()
              + "\". Give one of them another path.");
    }
    return declared;
  }

  /**
   * @throws IllegalArgumentException if no endpoint is declared there
   */
  EndpointRuntime at(String path) {
    EndpointRuntime found = endpoints.get(PathTemplates.withoutNames(path));
    if (found == null) {
      List<String> known = all().stream().map(endpoint -> endpoint.definition().path()).toList();
      throw new IllegalArgumentException(
          "No endpoint is declared at \"" + path + "\"; declared are " + known + ".");
    }
    return found;
  }

  /** What is declared there, if anything is. */
  Optional<EndpointRuntime> find(String path) {
    return Optional.ofNullable(endpoints.get(PathTemplates.withoutNames(path)));
  }

  /**
   * Whether a key says at any endpoint who a client is. A client must not choose it at another:
   * what is broadcast for one user goes to all endpoints, unless it is narrowed to one.
   */
  boolean isPrincipalKey(String key) {
    return principalKeys.contains(key);
  }

  Collection<EndpointRuntime> all() {
    return endpoints.values();
  }
}

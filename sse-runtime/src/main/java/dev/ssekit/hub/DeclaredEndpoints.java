package dev.ssekit.hub;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

/** The endpoints of a hub, by the shape of their paths. Thread-safe. */
final class DeclaredEndpoints {
  private final ConcurrentSkipListMap<String, EndpointRuntime> endpoints =
      new ConcurrentSkipListMap<>();

  // The metadata keys that hold a principal's name, each with one endpoint that says so. Grows
  // only.
  private final Map<String, EndpointDefinition> principalKeys = new ConcurrentHashMap<>();

  /**
   * @throws IllegalStateException if another class has declared the path, or a client could choose
   *     by the path of one endpoint who it is at another
   */
  synchronized EndpointRuntime declare(
      EndpointDefinition definition, Function<EndpointDefinition, EndpointRuntime> start) {
    String shape = PathTemplates.withoutNames(definition.path());
    EndpointRuntime declared = endpoints.get(shape);
    if (declared == null) {
      refuseToLetChoose(definition);
      declared = start.apply(definition);
      endpoints.put(shape, declared);
      definition.principalMetadata().ifPresent(key -> principalKeys.putIfAbsent(key, definition));
    }
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
   * Whether a key says at any endpoint who a client is. A client must not choose it at another, by
   * the query as little as by the path: what is broadcast for one user goes to all endpoints,
   * unless it is narrowed to one.
   */
  boolean isPrincipalKey(String key) {
    return principalKeys.containsKey(key);
  }

  Collection<EndpointRuntime> all() {
    return endpoints.values();
  }

  private void refuseToLetChoose(EndpointDefinition added) {
    refuseToLetChoose(added, added);
    all().forEach(endpoint -> refuseToLetChoose(endpoint.definition(), added));
    principalKeys.values().forEach(keyed -> refuseToLetChoose(added, keyed));
  }

  private static void refuseToLetChoose(EndpointDefinition byPath, EndpointDefinition keyed) {
    Optional<String> chosen =
        keyed.principalMetadata().filter(PathTemplates.names(byPath.path())::contains);
    if (chosen.isPresent()) {
      throw new IllegalStateException(
          byPath.declaredBy().getName()
              + " declares @Sse(path = \""
              + byPath.path()
              + "\"), whose template \""
              + chosen.get()
              + "\" is the principalMetadata of "
              + keyed.declaredBy().getName()
              + ": a client could choose there who it is. Rename the template.");
    }
  }
}

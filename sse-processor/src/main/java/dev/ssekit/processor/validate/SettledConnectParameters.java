package dev.ssekit.processor.validate;

import dev.ssekit.processor.model.ConnectParameter;
import dev.ssekit.processor.model.ConnectParameter.Origin;
import dev.ssekit.processor.model.ConnectParameters;
import dev.ssekit.processor.model.Declaration;
import dev.ssekit.processor.model.EventContract;
import dev.ssekit.processor.model.EventKey;
import dev.ssekit.processor.model.EventType;
import dev.ssekit.processor.model.PathParameter;
import dev.ssekit.processor.model.PathTemplate;
import dev.ssekit.processor.model.PayloadType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a client may say when it opens a stream: what the path asks for, then the query. */
final class SettledConnectParameters {
  private static final String ALL = "*";

  private SettledConnectParameters() {}

  static ConnectParameters of(Declaration declaration, EventContract contract) {
    List<String> query = declaration.metadata().query().values();
    boolean takesOthers = query.equals(List.of(ALL));
    List<EventKey> keys =
        contract.events().stream().map(EventType::key).flatMap(Optional::stream).toList();
    Map<String, ConnectParameter> named = new LinkedHashMap<>();
    for (PathParameter template : PathTemplate.parse(declaration.path().value()).parameters()) {
      add(named, parameter(template.name(), Origin.PATH, keys));
    }
    if (!takesOthers) {
      query.forEach(name -> add(named, parameter(name, Origin.QUERY, keys)));
      return new ConnectParameters(List.copyOf(named.values()), false);
    }
    keys.stream()
        .map(EventKey::name)
        .filter(name -> !name.equals(declaration.metadata().principal().value()))
        .forEach(name -> add(named, parameter(name, Origin.KEY, keys)));
    return new ConnectParameters(List.copyOf(named.values()), true);
  }

  private static void add(Map<String, ConnectParameter> named, ConnectParameter parameter) {
    named.putIfAbsent(parameter.name(), parameter);
  }

  private static ConnectParameter parameter(String name, Origin origin, List<EventKey> keys) {
    List<PayloadType> types =
        keys.stream()
            .filter(key -> key.name().equals(name))
            .map(EventKey::values)
            .distinct()
            .toList();
    PayloadType type = types.size() == 1 ? types.get(0) : PayloadType.Text.PLAIN;
    return new ConnectParameter(name, origin, type, origin == Origin.PATH);
  }
}

package dev.ssekit.processor.document;

import com.google.gson.JsonObject;
import dev.ssekit.processor.model.Endpoint;
import dev.ssekit.processor.model.EventType;
import dev.ssekit.processor.model.NamedType;
import dev.ssekit.processor.model.PathTemplate;
import dev.ssekit.processor.schema.PayloadSchema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An endpoint and what it is called in the documents.
 *
 * @param id unique within the module
 * @param address the path as a client writes it
 */
record DocumentedEndpoint(Endpoint endpoint, String id, String address) {
  static final String SCHEMAS = "#/components/schemas/";

  /** All of a module, in the order of their paths. */
  static List<DocumentedEndpoint> all(List<Endpoint> endpoints) {
    Map<String, Long> sharing =
        endpoints.stream()
            .collect(Collectors.groupingBy(DocumentedEndpoint::shortId, Collectors.counting()));
    UniqueNames ids = new UniqueNames();
    List<DocumentedEndpoint> all = new ArrayList<>();
    for (Endpoint endpoint : sorted(endpoints)) {
      String shortId = shortId(endpoint);
      boolean isAlone = sharing.getOrDefault(shortId, 0L) == 1;
      String id = ids.of(isAlone ? shortId : endpoint.name().sibling(shortId));
      all.add(new DocumentedEndpoint(endpoint, id, PathTemplate.parse(endpoint.path()).address()));
    }
    return List.copyOf(all);
  }

  private static List<Endpoint> sorted(List<Endpoint> endpoints) {
    return endpoints.stream().sorted(Comparator.comparing(Endpoint::path)).toList();
  }

  private static String shortId(Endpoint endpoint) {
    return endpoint.name().generated("");
  }

  /** The schemas of all that its events are made of, by their names in the document. */
  Map<String, JsonObject> schemas() {
    Map<String, String> names = schemaNames();
    PayloadSchema schema = schema(names);
    Map<String, JsonObject> schemas = new LinkedHashMap<>();
    for (NamedType definition : endpoint.contract().definitions()) {
      schemas.put(names.get(definition.name()), schema.of(definition));
    }
    return schemas;
  }

  /** The schema of an event's data. */
  JsonObject payload(EventType event) {
    return schema(schemaNames()).of(event.payload());
  }

  private Map<String, String> schemaNames() {
    UniqueNames unique = new UniqueNames();
    Map<String, String> names = new HashMap<>();
    for (NamedType definition : endpoint.contract().definitions()) {
      names.put(definition.name(), id + "." + unique.of(definition.name()));
    }
    return names;
  }

  private static PayloadSchema schema(Map<String, String> names) {
    return new PayloadSchema(name -> SCHEMAS + names.get(name));
  }
}

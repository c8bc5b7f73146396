package dev.ssekit.processor.document;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.ssekit.processor.model.ConnectParameter;
import dev.ssekit.processor.model.ConnectParameter.Origin;
import dev.ssekit.processor.model.Endpoint;
import dev.ssekit.processor.model.PayloadType;
import dev.ssekit.processor.schema.PayloadSchema;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a client may write into the query of a stream. */
final class QueryParameters {
  private static final PayloadSchema SCHEMA = new PayloadSchema(name -> name);

  private QueryParameters() {}

  /** The schema of each, by name: each may be given several times. */
  private static Map<String, JsonObject> named(Endpoint endpoint) {
    Map<String, JsonObject> named = new LinkedHashMap<>();
    for (ConnectParameter parameter : endpoint.connectParameters().named()) {
      if (parameter.origin() != Origin.PATH) {
        named.put(parameter.name(), SCHEMA.of(new PayloadType.ListOf(parameter.type(), false)));
      }
    }
    if (endpoint.replay() > 0) {
      named.put("lastEventId", SCHEMA.of(PayloadType.Text.PLAIN));
    }
    return named;
  }

  /** One schema for the whole query, as AsyncAPI has it. */
  static JsonObject schema(Endpoint endpoint) {
    JsonObject schema = new JsonObject();
    schema.addProperty("type", "object");
    Map<String, JsonObject> named = named(endpoint);
    if (!named.isEmpty()) {
      JsonObject properties = new JsonObject();
      named.forEach(properties::add);
      schema.add("properties", properties);
    }
    return schema;
  }

  /** A parameter for each, as OpenAPI has it, then one that stands for all others. */
  static void add(Endpoint endpoint, JsonArray parameters) {
    UniqueNames names = new UniqueNames();
    named(endpoint)
        .forEach((name, schema) -> {
          names.of(name);
          parameters.add(Parameter.write(name, "query", false, schema));
        });
    if (endpoint.connectParameters().takesOthers()) {
      PayloadType values = new PayloadType.ListOf(PayloadType.Text.PLAIN, false);
      JsonObject others =
          Parameter.write(
              names.of("metadata"), "query", false, SCHEMA.of(new PayloadType.MapOf(values)));
      others.addProperty(
          "description", "Any other parameter is taken as well, and becomes metadata.");
      parameters.add(others);
    }
  }

  /** The templates of the path, as OpenAPI has them. */
  static void addTemplates(Endpoint endpoint, JsonArray parameters) {
    for (ConnectParameter parameter : endpoint.connectParameters().named()) {
      if (parameter.origin() == Origin.PATH) {
        parameters.add(
            Parameter.write(parameter.name(), "path", true, SCHEMA.of(parameter.type())));
      }
    }
  }
}

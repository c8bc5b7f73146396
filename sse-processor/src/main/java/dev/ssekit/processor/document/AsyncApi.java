package dev.ssekit.processor.document;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.ssekit.processor.schema.Json;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Writes an AsyncAPI 3.0 document: a channel for each stream, on which the application sends. */
final class AsyncApi {
  private AsyncApi() {}

  static JsonObject write(List<DocumentedEndpoint> endpoints, Info info) {
    JsonObject channels = new JsonObject();
    JsonObject operations = new JsonObject();
    JsonObject schemas = new JsonObject();
    SortedSet<String> schemes = new TreeSet<>();
    for (DocumentedEndpoint each : endpoints) {
      if (each.endpoint().access().stream().letsSomebodyIn()) {
        AsyncChannel channel = AsyncChannel.of(each);
        channels.add(each.id(), channel.write());
        operations.add(each.id() + "Stream", channel.writeOperation());
        each.schemas().forEach(schemas::add);
        schemes.addAll(channel.schemes());
      }
    }
    CommonSchemas.addGap(schemas);
    JsonObject document = new JsonObject();
    document.addProperty("asyncapi", "3.0.0");
    document.add("info", info.write());
    document.addProperty("defaultContentType", "application/json");
    document.add("channels", channels);
    document.add("operations", operations);
    document.add("components", components(schemas, schemes));
    return document;
  }

  private static JsonObject components(JsonObject schemas, SortedSet<String> schemes) {
    JsonObject components = new JsonObject();
    components.add("schemas", Json.sorted(schemas));
    if (!schemes.isEmpty()) {
      JsonObject securitySchemes = new JsonObject();
      schemes.forEach(name -> securitySchemes.add(name, Access.scheme(name, "httpApiKey")));
      components.add("securitySchemes", securitySchemes);
    }
    return components;
  }

  static JsonObject reference(String pointer) {
    JsonObject reference = new JsonObject();
    reference.addProperty("$ref", pointer);
    return reference;
  }

  static JsonArray references(List<String> pointers) {
    JsonArray references = new JsonArray();
    pointers.forEach(pointer -> references.add(reference(pointer)));
    return references;
  }
}

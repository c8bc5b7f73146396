package dev.ssekit.processor.lock;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.ssekit.processor.schema.Json;
import dev.ssekit.processor.schema.PayloadSchema;
import java.util.SortedMap;

/** Writes a contract as JSON, sorted by name and without documentation. */
public final class LockWriter {
  static final int VERSION = 1;
  static final String POINTER = "#/$defs/";
  static final PayloadSchema SCHEMA = new PayloadSchema(name -> POINTER + name);

  private LockWriter() {}

  public static String write(LockedContract contract) {
    JsonObject endpoints = new JsonObject();
    contract.endpoints().forEach((path, endpoint) -> endpoints.add(path, write(endpoint)));
    JsonObject root = new JsonObject();
    root.addProperty("lockVersion", VERSION);
    root.add("endpoints", endpoints);
    return Json.write(root);
  }

  private static JsonObject write(LockedEndpoint endpoint) {
    JsonObject events = new JsonObject();
    endpoint.events().forEach((name, payload) -> events.add(name, SCHEMA.of(payload)));
    JsonObject types = new JsonObject();
    endpoint.types().forEach((name, fields) -> types.add(name, write(fields)));
    JsonObject written = new JsonObject();
    written.addProperty("class", endpoint.className());
    written.add("query", Json.strings(endpoint.queryParameters()));
    written.addProperty("anyQuery", endpoint.takesOthers());
    written.add("events", events);
    endpoint.keys().ifPresent(keys -> written.add("keys", keys(keys)));
    written.add("$defs", types);
    return written;
  }

  private static JsonObject keys(SortedMap<String, String> keys) {
    JsonObject written = new JsonObject();
    keys.forEach(written::addProperty);
    return written;
  }

  private static JsonObject write(SortedMap<String, LockedField> fields) {
    JsonObject properties = new JsonObject();
    JsonArray required = new JsonArray();
    fields.forEach((name, field) -> {
      properties.add(name, SCHEMA.of(field.type()));
      if (field.isRequired()) {
        required.add(name);
      }
    });
    JsonObject schema = new JsonObject();
    schema.addProperty("type", "object");
    schema.add("properties", properties);
    schema.add("required", required);
    return schema;
  }
}

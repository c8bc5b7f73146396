package dev.ssekit.processor.lock;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import dev.ssekit.processor.model.PayloadType;
import dev.ssekit.processor.schema.Json;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads what {@link LockWriter} writes. */
public final class LockReader {
  private static final Pattern CONFLICT = Pattern.compile("(?m)^(<<<<<<< |=======$|>>>>>>> )");

  private LockReader() {}

  /**
   * Reads a contract.
   *
   * @throws LockFormatException if the text is none
   */
  public static LockedContract read(String text) throws LockFormatException {
    if (CONFLICT.matcher(text).find()) {
      throw new LockFormatException("it has the marks of a merge that is not resolved");
    }
    JsonObject root = parse(text);
    JsonElement version = root.get("lockVersion");
    if (version == null || !version.equals(new JsonPrimitive(LockWriter.VERSION))) {
      throw new LockFormatException(
          "its \"lockVersion\" is not " + LockWriter.VERSION + ", the one that this version reads");
    }
    SortedMap<String, LockedEndpoint> endpoints = new TreeMap<>();
    for (Map.Entry<String, JsonElement> endpoint : Members.object(root, "endpoints").entrySet()) {
      endpoints.put(endpoint.getKey(), endpoint(Members.object(endpoint.getValue())));
    }
    return new LockedContract(endpoints);
  }

  private static JsonObject parse(String text) throws LockFormatException {
    try {
      return Json.read(text);
    } catch (JsonParseException e) {
      String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new LockFormatException(reason.replaceFirst("^[\\w.]+Exception: ", ""));
    }
  }

  private static LockedEndpoint endpoint(JsonObject json) throws LockFormatException {
    SortedMap<String, PayloadType> events = new TreeMap<>();
    for (Map.Entry<String, JsonElement> event : Members.object(json, "events").entrySet()) {
      events.put(event.getKey(), LockedSchema.read(event.getValue()));
    }
    SortedMap<String, SortedMap<String, LockedField>> types = new TreeMap<>();
    for (Map.Entry<String, JsonElement> type : Members.object(json, "$defs").entrySet()) {
      types.put(type.getKey(), fields(Members.object(type.getValue())));
    }
    return new LockedEndpoint(
        Members.text(json, "class"),
        new TreeSet<>(Members.texts(json, "query")),
        Members.truth(json, "anyQuery"),
        events,
        keys(json),
        types);
  }

  private static Optional<SortedMap<String, String>> keys(JsonObject json)
      throws LockFormatException {
    if (!json.has("keys")) {
      return Optional.empty();
    }
    JsonObject written = Members.object(json, "keys");
    SortedMap<String, String> keys = new TreeMap<>();
    for (String event : written.keySet()) {
      keys.put(event, Members.text(written, event));
    }
    return Optional.of(keys);
  }

  private static SortedMap<String, LockedField> fields(JsonObject json) throws LockFormatException {
    Set<String> required = new HashSet<>(Members.texts(json, "required"));
    SortedMap<String, LockedField> fields = new TreeMap<>();
    for (Map.Entry<String, JsonElement> field : Members.object(json, "properties").entrySet()) {
      boolean isRequired = required.contains(field.getKey());
      fields.put(field.getKey(), new LockedField(LockedSchema.read(field.getValue()), isRequired));
    }
    return fields;
  }
}

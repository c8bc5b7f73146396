package dev.ssekit.jaxrs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ssekit.event.ServerSentEvent;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The body of a broadcast over HTTP.
 *
 * @param event the event's name
 * @param data its data: a text as it is, or JSON
 * @param filter the metadata that it asks for
 * @param key what it is about, if anything
 */
record BroadcastRequest(
    String event, String data, Map<String, String> filter, @Nullable String key) {
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  // The size of the body is bounded.
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private static final Set<String> FIELDS = Set.of("event", "data", "filter", "key");

  /**
   * @throws IllegalArgumentException if it is no broadcast; the message says what to do
   */
  static BroadcastRequest parse(byte[] body) {
    JsonNode root = read(body);
    if (!root.isObject()) {
      throw new IllegalArgumentException(
          "The body must be a JSON object: {\"event\": \"update\", \"data\": \"Hello\"}.");
    }
    if (root.propertyStream().anyMatch(field -> !FIELDS.contains(field.getKey()))) {
      throw new IllegalArgumentException(
          "The body holds an unknown field; it may hold \"event\", \"data\", \"filter\" and \"key\".");
    }
    JsonNode data = root.get("data");
    if (data == null) {
      throw new IllegalArgumentException(
          "The field \"data\" is missing. Send any JSON as \"data\"; a string goes out as it is.");
    }
    return new BroadcastRequest(
        event(root.get("event")),
        data.isTextual() ? data.textValue() : data.toString(),
        filter(root.get("filter")),
        key(root.get("key")));
  }

  private static JsonNode read(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (StreamConstraintsException e) {
      throw new IllegalArgumentException(
          "The body is nested too deeply, or a name or number in it is too long. Send it flatter,"
              + " or as a string.",
          e);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw new IllegalArgumentException(
          "The body is not valid JSON"
              + (at == null ? "" : ", at line " + at.getLineNr() + ", column " + at.getColumnNr())
              + ". Send {\"event\": \"update\", \"data\": \"Hello\"}.",
          e);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "A number in the body has too large an exponent. Send it as a string.", e);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The body is not in a Unicode encoding. Send JSON in UTF-8.", e);
    }
  }

  private static String event(@Nullable JsonNode event) {
    if (event == null) {
      return ServerSentEvent.MESSAGE;
    }
    if (!event.isTextual()) {
      throw new IllegalArgumentException("The field \"event\" must be a string.");
    }
    return event.textValue();
  }

  private static @Nullable String key(@Nullable JsonNode key) {
    if (key != null && !key.isTextual()) {
      throw new IllegalArgumentException("The field \"key\" must be a string.");
    }
    return key == null ? null : key.textValue();
  }

  private static Map<String, String> filter(@Nullable JsonNode filter) {
    if (filter == null) {
      return Map.of();
    }
    if (!filter.isObject()) {
      throw notFlat();
    }
    Map<String, String> pairs = new LinkedHashMap<>();
    filter.forEachEntry((key, value) -> {
      if (!value.isValueNode() || value.isNull()) {
        throw notFlat();
      }
      pairs.put(key, value.asText());
    });
    return pairs;
  }

  private static IllegalArgumentException notFlat() {
    return new IllegalArgumentException(
        "The field \"filter\" must be a flat object of strings, numbers and booleans:"
            + " {\"channel\": \"news\"}.");
  }
}

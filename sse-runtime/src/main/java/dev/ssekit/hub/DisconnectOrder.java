package dev.ssekit.hub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ssekit.delivery.Disconnect;
import dev.ssekit.spi.Signal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every node is told: to throw streams out.
 *
 * @param path of which endpoint, or {@code null} for all
 * @param disconnect which of its streams, and why
 */
record DisconnectOrder(@Nullable String path, Disconnect disconnect) {
  static final String TYPE = "disconnect";
  static final int LONGEST_REASON = 200;

  /** In the characters of its JSON. */
  static final int LONGEST = 64 * 1024;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * @throws IllegalArgumentException if the reason is blank, too long or of several lines
   */
  DisconnectOrder {
    String reason = disconnect.reason();
    if (reason.isBlank()
        || reason.length() > LONGEST_REASON
        || reason.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "The reason must be one line of at most " + LONGEST_REASON + " characters.");
    }
  }

  /**
   * @throws IllegalArgumentException if it is too large
   */
  Signal signal() {
    ObjectNode json = JSON.createObjectNode();
    if (path != null) {
      json.put("path", path);
    }
    ObjectNode pairs = json.putObject("filter");
    disconnect.filter().forEach(pairs::put);
    return new Signal(TYPE, bounded(json.put("reason", disconnect.reason()).toString()));
  }

  /**
   * Reads an order. One that is not whole is none: without its filter it would throw all out.
   *
   * @throws IllegalArgumentException if it is none
   */
  static DisconnectOrder read(Signal signal) throws JsonProcessingException {
    JsonNode json = JSON.readTree(bounded(signal.payload()));
    JsonNode filter = json.path("filter");
    if (!filter.isObject()) {
      throw new IllegalArgumentException("The filter is missing.");
    }
    Map<String, String> pairs = new HashMap<>();
    filter.forEachEntry((key, value) -> pairs.put(key, text(value)));
    String path = json.has("path") ? text(json.path("path")) : null;
    return new DisconnectOrder(path, new Disconnect(pairs, text(json.path("reason"))));
  }

  private static String text(JsonNode value) {
    if (!value.isTextual()) {
      throw new IllegalArgumentException("A value is no text.");
    }
    return value.textValue();
  }

  private static String bounded(String json) {
    if (json.length() > LONGEST) {
      throw new IllegalArgumentException("The filter is too large. Name fewer pairs.");
    }
    return json;
  }
}

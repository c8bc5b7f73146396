package dev.ssekit.hub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ssekit.spi.Signal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one node asks all others: how many streams they hold.
 *
 * @param id names the question in its answers
 * @param node who asks
 * @param path of which endpoint
 * @param filter which of its streams
 * @param by the metadata key by whose values they are counted, or {@code null}
 */
record CountQuestion(
    String id, String node, String path, Map<String, String> filter, @Nullable String by) {
  static final String TYPE = "count";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  CountQuestion {
    filter = Map.copyOf(filter);
  }

  Signal signal() {
    ObjectNode json = JSON.createObjectNode().put("id", id).put("node", node).put("path", path);
    ObjectNode pairs = json.putObject("filter");
    filter.forEach(pairs::put);
    if (by != null) {
      json.put("by", by);
    }
    return new Signal(TYPE, json.toString());
  }

  /** Reads a question; what is missing from it is empty, and matches nothing. */
  static CountQuestion read(Signal signal) throws JsonProcessingException {
    JsonNode json = JSON.readTree(signal.payload());
    Map<String, String> filter = new HashMap<>();
    json.path("filter")
        .properties()
        .forEach(pair -> filter.put(pair.getKey(), pair.getValue().asText()));
    return new CountQuestion(
        json.path("id").asText(),
        json.path("node").asText(),
        json.path("path").asText(),
        filter,
        json.hasNonNull("by") ? json.path("by").asText() : null);
  }
}

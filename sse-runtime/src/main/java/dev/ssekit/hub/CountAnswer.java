package dev.ssekit.hub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ssekit.spi.Signal;
import java.util.HashMap;
import java.util.Map;

/**
 * What a node answers.
 *
 * @param id the question
 * @param node who answers
 * @param count how many streams it holds
 */
record CountAnswer(String id, String node, ConnectionCount count) {
  static final String TYPE = "counted";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  Signal signal() {
    ObjectNode json =
        JSON.createObjectNode()
            .put("id", id)
            .put("node", node)
            .put("connections", count.connections());
    ObjectNode values = json.putObject("values");
    count.values().forEach(values::put);
    return new Signal(TYPE, json.toString());
  }

  /** Reads an answer, and no more of it than a node tells. */
  static CountAnswer read(Signal signal) throws JsonProcessingException {
    JsonNode json = JSON.readTree(signal.payload());
    Map<String, Integer> values = new HashMap<>();
    json.path("values")
        .properties()
        .forEach(value -> values.put(value.getKey(), Math.max(0, value.getValue().asInt())));
    return new CountAnswer(
        json.path("id").asText(),
        json.path("node").asText(),
        new ConnectionCount(
            Math.max(0, json.path("connections").asInt()), ConnectionCount.mostFrequent(values)));
  }
}

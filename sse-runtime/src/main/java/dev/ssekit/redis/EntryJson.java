package dev.ssekit.redis;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ssekit.spi.Entry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an entry is written into Redis: {@code {"v":1,"e":event,"d":data,"f":filter,"k":key}}. Fields
 * that this version does not know are ignored; a greater version is for nodes that know it.
 */
final class EntryJson {
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  // What is read has been bounded in Redis already.
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxStringLength(Integer.MAX_VALUE)
                          .maxNameLength(Integer.MAX_VALUE)
                          .build())
                  .build())
          .build();
  private static final int VERSION = 1;

  /** How many pairs a filter may have. */
  static final int MOST_PAIRS = 1000;

  private EntryJson() {}

  static String write(Entry entry) {
    ObjectNode json = JSON.createObjectNode();
    json.put("v", VERSION).put("e", entry.event()).put("d", entry.data());
    if (!entry.filter().isEmpty()) {
      ObjectNode filter = json.putObject("f");
      entry.filter().forEach(filter::put);
    }
    if (entry.key() != null) {
      json.put("k", entry.key());
    }
    return json.toString();
  }

  /** The entry, or nothing where it is none that this version can read. */
  static Optional<Entry> read(String value) {
    try {
      JsonNode json = JSON.readTree(value);
      JsonNode event = json.path("e");
      JsonNode data = json.path("d");
      if (json.path("v").asInt() != VERSION || !event.isTextual() || !data.isTextual()) {
        return Optional.empty();
      }
      return filter(json.path("f"))
          .map(filter -> new Entry(event.asText(), data.asText(), filter, key(json.path("k"))));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A filter that cannot be read must not reach everyone. */
  private static Optional<Map<String, String>> filter(JsonNode json) {
    if (json.isMissingNode()) {
      return Optional.of(Map.of());
    }
    if (!json.isObject() || json.size() > MOST_PAIRS) {
      return Optional.empty();
    }
    Map<String, String> filter = new HashMap<>();
    for (Map.Entry<String, JsonNode> pair : json.properties()) {
      if (!pair.getValue().isTextual()) {
        return Optional.empty();
      }
      filter.put(pair.getKey(), pair.getValue().asText());
    }
    return Optional.of(filter);
  }

  private static @Nullable String key(JsonNode json) {
    return json.isTextual() ? json.asText() : null;
  }
}

package dev.ssekit.hub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a one-time ticket stands for. Internal: what {@code dev.ssekit.jaxrs} opens a stream with.
 *
 * @param path the endpoint that it opens, as declared; empty for any
 * @param metadata what it binds, the values of each key
 */
public record Ticket(Optional<String> path, Map<String, List<String>> metadata) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Copies the metadata. */
  public Ticket {
    metadata = Map.copyOf(metadata);
  }

  /**
   * Whether it opens streams of an endpoint.
   *
   * @param declared the path of an endpoint, as declared
   * @return whether it was issued for it, or for any
   */
  public boolean opens(String declared) {
    return path.map(declared::equals).orElse(true);
  }

  String json() {
    ObjectNode json = JSON.createObjectNode();
    path.ifPresent(issuedFor -> json.put("path", issuedFor));
    ObjectNode pairs = json.putObject("metadata");
    metadata.forEach((key, values) -> {
      ArrayNode array = pairs.putArray(key);
      values.forEach(array::add);
    });
    return json.toString();
  }

  /** Reads what a node has stored; unknown fields are ignored. */
  static Ticket read(String stored) {
    try {
      JsonNode json = JSON.readTree(stored);
      Map<String, List<String>> metadata = new HashMap<>();
      json.path("metadata")
          .properties()
          .forEach(pair -> metadata.put(pair.getKey(), texts(pair.getValue())));
      return new Ticket(
          json.hasNonNull("path") ? Optional.of(json.path("path").asText()) : Optional.empty(),
          metadata);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The backend holds a ticket that no node has written.");
    }
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(value -> texts.add(value.asText()));
    return List.copyOf(texts);
  }
}

package dev.ssekit.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Events that this client has missed: the server's event {@code gap}. What the client knows from
 * them may be out of date.
 *
 * @param from the id up to which all have arrived, where it is known
 * @param to the id after which the stream goes on, where events have ids
 * @param reason why, in a word: {@code expired}, {@code unknown}, {@code lost} or {@code overflow}
 */
public record MissedEvents(Optional<String> from, Optional<String> to, String reason) {

  static MissedEvents of(JsonNode gap) {
    return new MissedEvents(
        Optional.ofNullable(gap.path("from").textValue()),
        Optional.ofNullable(gap.path("to").textValue()),
        gap.path("reason").asText("unknown"));
  }
}

package dev.ssekit.jaxrs;

import dev.ssekit.delivery.Metadata;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client enters with, or why it does not.
 *
 * @param metadata what the server knows of it; nothing where it is refused
 * @param refusal the answer in place of a stream, or {@code null}
 */
record Entrance(Metadata metadata, @Nullable Response refusal) {
  static Entrance as(Map<String, ? extends Collection<String>> metadata) {
    return new Entrance(new Metadata(metadata), null);
  }

  static Entrance refused(Response refusal) {
    return new Entrance(new Metadata(Map.of()), refusal);
  }
}

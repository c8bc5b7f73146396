package dev.ssekit.hub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/** Turns what an application sends into the text of an event: a string as it is, else JSON. */
final class EventData {
  private volatile ObjectMapper mapper = own();

  private static ObjectMapper own() {
    try {
      return JsonMapper.builder()
          .findAndAddModules()
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .build();
    } catch (LinkageError e) {
      throw new IllegalStateException(
          "Jackson's artifacts on the class path are of versions that do not fit each other. Manage"
              + " them together: import com.fasterxml.jackson:jackson-bom under"
              + " dependencyManagement.",
          e);
    }
  }

  /** From now on the application's own mapper writes. */
  void writeWith(ObjectMapper applications) {
    mapper = applications;
  }

  /**
   * @throws IllegalArgumentException if the data has no JSON form
   */
  String write(@Nullable Object data) {
    if (data instanceof String text) {
      return text;
    }
    try {
      return mapper.writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "The event's data, of "
              + (data == null ? "null" : data.getClass().getName())
              + ", has no JSON form; make it a record, a map or another type that Jackson writes.",
          e);
    }
  }
}

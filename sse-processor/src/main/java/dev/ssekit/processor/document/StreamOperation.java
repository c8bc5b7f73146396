package dev.ssekit.processor.document;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.ssekit.processor.model.Endpoint;
import dev.ssekit.processor.model.EventType;

/** {@code GET path}. */
final class StreamOperation {
  private static final String EVENT_STREAM = "text/event-stream";

  private StreamOperation() {}

  static JsonObject write(DocumentedEndpoint documented) {
    Endpoint endpoint = documented.endpoint();
    Operation operation =
        new Operation(
            documented.id() + "Stream",
            "Server-Sent Events, for as long as the client listens.",
            Access.ofStream(endpoint),
            endpoint);
    JsonArray parameters = operation.parameters();
    if (endpoint.replay() > 0) {
      JsonObject lastEventId = Parameter.write("Last-Event-ID", "header", false, text());
      lastEventId.addProperty("description", "Where the client left off; lastEventId counts less.");
      parameters.add(lastEventId);
    }
    QueryParameters.add(endpoint, parameters);
    operation.response(
        "200",
        "The stream. Each event holds its name in the field event, and its data as JSON."
            + " A stream that ends at once says with retry when to come back.",
        EVENT_STREAM,
        stream(documented));
    operation.problem("400", "The query says more than it may.");
    operation.problem("401", "The ticket opens nothing here, or what has to be shown is missing.");
    operation.problem("403", "This client, or a page of another origin, may not open the stream.");
    operation.problem("406", "The client does not accept an event stream.");
    operation.problem("429", "The client has as many streams open as one may have.");
    operation.problem("default", "Something else is wrong.");
    return operation.write();
  }

  /** OpenAPI 3.1 has no schema for the items of a stream; an extension names those of the data. */
  private static JsonObject stream(DocumentedEndpoint documented) {
    JsonObject events = new JsonObject();
    for (EventType event : documented.endpoint().contract().events()) {
      events.add(event.name(), documented.payload(event));
    }
    events.add(CommonSchemas.GAP_EVENT, CommonSchemas.reference(CommonSchemas.GAP));
    JsonObject stream = text();
    stream.add("x-sse-events", events);
    return stream;
  }

  private static JsonObject text() {
    JsonObject text = new JsonObject();
    text.addProperty("type", "string");
    return text;
  }
}

package dev.ssekit.processor.document;

import com.google.gson.JsonObject;
import dev.ssekit.processor.model.Endpoint;

/** {@code POST path/broadcast}. */
final class BroadcastOperation {
  private static final String JSON = "application/json";

  private BroadcastOperation() {}

  static JsonObject write(DocumentedEndpoint documented) {
    Endpoint endpoint = documented.endpoint();
    Operation operation =
        new Operation(
            documented.id() + "Broadcast",
            "Sends an event to the streams whose metadata hold all of the filter.",
            Access.ofBroadcast(endpoint),
            endpoint);
    if (!endpoint.skipCsrf()) {
      JsonObject text = new JsonObject();
      text.addProperty("type", "string");
      JsonObject requestedBy = Parameter.write("X-Requested-By", "header", false, text);
      requestedBy.addProperty(
          "description", "Anything: without it, a page of another origin is refused.");
      operation.parameters().add(requestedBy);
    }
    operation.body(JSON, CommonSchemas.reference(CommonSchemas.BROADCAST));
    operation.response(
        "202", "The event was accepted.", JSON, CommonSchemas.reference(CommonSchemas.RECEIPT));
    operation.problem("400", "The body is not an event, or its filter contradicts the path.");
    operation.problem("401", "What has to be shown is missing or wrong.");
    operation.problem("403", "This client, or a page of another origin, may not broadcast.");
    operation.problem("413", "The body is larger than it may be.");
    operation.problem("415", "The body is not JSON.");
    operation.problem("429", "Events come faster than they may.");
    operation.problem("503", "The event was not accepted; it may be sent again.");
    operation.problem("504", "Whether the event was accepted is not known.");
    operation.problem("default", "Something else is wrong.");
    return operation.write();
  }
}

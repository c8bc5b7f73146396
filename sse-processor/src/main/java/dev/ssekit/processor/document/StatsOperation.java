package dev.ssekit.processor.document;

import com.google.gson.JsonObject;

/** {@code GET path/stats}. */
final class StatsOperation {
  private StatsOperation() {}

  static JsonObject write(DocumentedEndpoint documented) {
    Operation operation =
        new Operation(
            documented.id() + "Stats",
            "Statistics of the stream.",
            Access.ofStats(documented.endpoint()),
            documented.endpoint());
    JsonObject text = new JsonObject();
    text.addProperty("type", "string");
    JsonObject by = Parameter.write("by", "query", false, text);
    by.addProperty(
        "description", "A metadata key: how many streams have which of its values is told too.");
    operation.parameters().add(by);
    operation.response(
        "200",
        "The statistics.",
        "application/json",
        CommonSchemas.reference(CommonSchemas.STATISTICS));
    operation.problem("401", "What has to be shown is missing or wrong.");
    operation.problem("403", "This client may not read them.");
    operation.problem("503", "The token is asked for, and none is configured.");
    operation.problem("default", "Something else is wrong.");
    return operation.write();
  }
}

package dev.ssekit.processor.document;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.ssekit.processor.model.Endpoint;
import org.jspecify.annotations.Nullable;

/** An operation, as OpenAPI has it. */
final class Operation {
  /** What every refusal is, and where. */
  static final String PROBLEM = "Problem";

  private final JsonObject operation = new JsonObject();
  private final JsonArray parameters = new JsonArray();
  private final JsonObject responses = new JsonObject();
  private @Nullable JsonObject body;

  /** Begins with what every operation has. */
  Operation(String id, String summary, Access access, Endpoint endpoint) {
    operation.addProperty("operationId", id);
    operation.addProperty("summary", summary);
    access.words().ifPresent(words -> operation.addProperty("description", words));
    JsonArray requirements = access.requirements();
    if (!requirements.isEmpty()) {
      operation.add("security", requirements);
    }
    QueryParameters.addTemplates(endpoint, parameters);
  }

  JsonArray parameters() {
    return parameters;
  }

  void body(String mediaType, JsonObject schema) {
    JsonObject required = new JsonObject();
    required.addProperty("required", true);
    required.add("content", content(mediaType, schema));
    body = required;
  }

  void response(String status, String description, String mediaType, JsonObject schema) {
    responses.add(status, response(description, mediaType, schema));
  }

  void problem(String status, String description) {
    JsonObject response = new JsonObject();
    response.addProperty("$ref", "#/components/responses/" + PROBLEM);
    response.addProperty("description", description);
    responses.add(status, response);
  }

  JsonObject write() {
    if (!parameters.isEmpty()) {
      operation.add("parameters", parameters);
    }
    if (body != null) {
      operation.add("requestBody", body);
    }
    operation.add("responses", responses);
    return operation;
  }

  /** The response that refusals refer to. */
  static JsonObject refusal() {
    return response(
        "The request is refused.",
        "application/problem+json",
        CommonSchemas.reference(CommonSchemas.PROBLEM));
  }

  private static JsonObject response(String description, String mediaType, JsonObject schema) {
    JsonObject response = new JsonObject();
    response.addProperty("description", description);
    response.add("content", content(mediaType, schema));
    return response;
  }

  private static JsonObject content(String mediaType, JsonObject schema) {
    JsonObject media = new JsonObject();
    media.add("schema", schema);
    JsonObject content = new JsonObject();
    content.add(mediaType, media);
    return content;
  }
}

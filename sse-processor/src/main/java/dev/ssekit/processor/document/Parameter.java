package dev.ssekit.processor.document;

import com.google.gson.JsonObject;

/** A parameter, as OpenAPI has it. */
final class Parameter {
  private Parameter() {}

  /**
   * Writes it.
   *
   * @param in where it stands: {@code path}, {@code query} or {@code header}
   */
  static JsonObject write(String name, String in, boolean isRequired, JsonObject schema) {
    JsonObject parameter = new JsonObject();
    parameter.addProperty("name", name);
    parameter.addProperty("in", in);
    if (isRequired) {
      parameter.addProperty("required", true);
    }
    parameter.add("schema", schema);
    return parameter;
  }
}

package dev.ssekit.processor.schema;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.ssekit.processor.model.NamedType;
import dev.ssekit.processor.model.PayloadField;
import dev.ssekit.processor.model.PayloadType;
import dev.ssekit.processor.model.TextFormat;
import java.util.function.UnaryOperator;

/**
 * Writes JSON Schema that means the same in draft 07, which AsyncAPI 3.0 has, and in 2020-12, which
 * OpenAPI 3.1 has. Nothing is closed, so that a field which is added later breaks no schema.
 */
public final class PayloadSchema {
  private final UnaryOperator<String> pointer;

  /**
   * Creates a writer.
   *
   * @param pointer from the name of a type to where its schema is
   */
  public PayloadSchema(UnaryOperator<String> pointer) {
    this.pointer = pointer;
  }

  /** The schema of a value. */
  public JsonObject of(PayloadType type) {
    if (type instanceof PayloadType.Text text) {
      return text.format().map(PayloadSchema::text).orElseGet(() -> typed("string"));
    } else if (type instanceof PayloadType.Whole whole) {
      JsonObject schema = typed("integer");
      whole.bits().ifPresent(bits -> schema.addProperty("format", "int" + bits));
      return schema;
    } else if (type instanceof PayloadType.Decimal) {
      return typed("number");
    } else if (type instanceof PayloadType.Truth) {
      return typed("boolean");
    } else if (type instanceof PayloadType.Choice choice) {
      JsonObject schema = typed("string");
      schema.add("enum", Json.strings(choice.values()));
      return schema;
    } else if (type instanceof PayloadType.ListOf list) {
      JsonObject schema = typed("array");
      schema.add("items", of(list.item()));
      if (list.isUnique()) {
        schema.addProperty("uniqueItems", true);
      }
      return schema;
    } else if (type instanceof PayloadType.MapOf map) {
      JsonObject schema = typed("object");
      schema.add("additionalProperties", of(map.value()));
      return schema;
    } else if (type instanceof PayloadType.Reference reference) {
      return reference(reference.name());
    } else if (type instanceof PayloadType.OrNull orNull) {
      return orNull(of(orNull.type()));
    } else {
      return new JsonObject();
    }
  }

  /** The schema of an object, with what its type and fields are documented to be. */
  public JsonObject of(NamedType type) {
    JsonObject schema = typed("object");
    type.documentation().ifPresent(text -> schema.addProperty("description", text));
    JsonObject properties = new JsonObject();
    JsonArray required = new JsonArray();
    for (PayloadField field : type.fields()) {
      properties.add(field.name(), of(field));
      if (field.isRequired()) {
        required.add(field.name());
      }
    }
    schema.add("properties", properties);
    if (!required.isEmpty()) {
      schema.add("required", required);
    }
    return schema;
  }

  private JsonObject of(PayloadField field) {
    JsonObject schema = of(field.type());
    return field.documentation().map(text -> described(schema, text)).orElse(schema);
  }

  /** The schema of what another part of the document defines. */
  public JsonObject reference(String name) {
    JsonObject schema = new JsonObject();
    schema.addProperty("$ref", pointer.apply(name));
    return schema;
  }

  /** Draft 07 ignores what stands beside a {@code $ref}. */
  private static JsonObject described(JsonObject schema, String description) {
    JsonObject described = new JsonObject();
    described.addProperty("description", description);
    if (schema.has("$ref")) {
      JsonArray all = new JsonArray();
      all.add(schema);
      described.add("allOf", all);
    } else {
      schema.entrySet().forEach(keyword -> described.add(keyword.getKey(), keyword.getValue()));
    }
    return described;
  }

  private static JsonObject orNull(JsonObject schema) {
    if (!schema.has("type")) {
      JsonArray either = new JsonArray();
      either.add(schema);
      either.add(typed("null"));
      JsonObject orNull = new JsonObject();
      orNull.add("anyOf", either);
      return orNull;
    }
    JsonArray types = new JsonArray();
    types.add(schema.get("type"));
    types.add("null");
    schema.add("type", types);
    JsonElement values = schema.get("enum");
    if (values != null) {
      values.getAsJsonArray().add(JsonNull.INSTANCE);
    }
    return schema;
  }

  private static JsonObject text(TextFormat format) {
    JsonObject schema = typed("string");
    schema.addProperty(
        format == TextFormat.BASE64 ? "contentEncoding" : "format", format.schemaName());
    return schema;
  }

  /** A schema of which no more is known than its type. */
  private static JsonObject typed(String type) {
    JsonObject schema = new JsonObject();
    schema.addProperty("type", type);
    return schema;
  }
}

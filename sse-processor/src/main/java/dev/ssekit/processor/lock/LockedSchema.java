package dev.ssekit.processor.lock;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.ssekit.processor.model.PayloadType;
import dev.ssekit.processor.model.TextFormat;
import dev.ssekit.processor.schema.PayloadSchema;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads what {@link PayloadSchema} writes of a value, and nothing else. */
final class LockedSchema {
  private LockedSchema() {}

  static PayloadType read(JsonElement json) throws LockFormatException {
    JsonObject schema = Members.object(json);
    PayloadType type = type(schema);
    if (!LockWriter.SCHEMA.of(type).equals(schema)) {
      throw unknown(schema);
    }
    return type;
  }

  private static PayloadType type(JsonObject schema) throws LockFormatException {
    if (schema.has("$ref")) {
      return reference(Members.text(schema, "$ref"));
    } else if (schema.has("anyOf")) {
      return new PayloadType.OrNull(read(first(Members.array(schema, "anyOf"))));
    } else if (!schema.has("type")) {
      return new PayloadType.Anything();
    } else if (schema.get("type").isJsonArray()) {
      return new PayloadType.OrNull(read(withoutNull(schema)));
    }
    return switch (Members.text(schema, "type")) {
      case "string" -> string(schema);
      case "integer" -> whole(schema);
      case "number" -> new PayloadType.Decimal();
      case "boolean" -> new PayloadType.Truth();
      case "array" -> new PayloadType.ListOf(read(schema.get("items")), schema.has("uniqueItems"));
      case "object" -> new PayloadType.MapOf(read(schema.get("additionalProperties")));
      default -> throw unknown(schema);
    };
  }

  private static PayloadType reference(String pointer) throws LockFormatException {
    if (!pointer.startsWith(LockWriter.POINTER)) {
      throw new LockFormatException("\"" + pointer + "\" points to nothing in it");
    }
    return new PayloadType.Reference(pointer.substring(LockWriter.POINTER.length()));
  }

  private static PayloadType string(JsonObject schema) throws LockFormatException {
    if (schema.has("enum")) {
      return new PayloadType.Choice(Members.texts(schema, "enum"));
    }
    for (String keyword : List.of("format", "contentEncoding")) {
      if (schema.has(keyword)) {
        return new PayloadType.Text(format(Members.text(schema, keyword)));
      }
    }
    return PayloadType.Text.PLAIN;
  }

  private static Optional<TextFormat> format(String name) {
    return Arrays.stream(TextFormat.values())
        .filter(format -> format.schemaName().equals(name))
        .findFirst();
  }

  private static PayloadType whole(JsonObject schema) throws LockFormatException {
    if (!schema.has("format")) {
      return PayloadType.Whole.UNBOUNDED;
    }
    for (int bits : new int[] {8, 16, 32, 64}) {
      if (Members.text(schema, "format").equals("int" + bits)) {
        return PayloadType.Whole.of(bits);
      }
    }
    throw unknown(schema);
  }

  /** The schema of the values that are not {@code null}. */
  private static JsonObject withoutNull(JsonObject schema) throws LockFormatException {
    JsonObject values = schema.deepCopy();
    values.add("type", first(Members.array(schema, "type")));
    if (schema.has("enum")) {
      values.getAsJsonArray("enum").remove(JsonNull.INSTANCE);
    }
    return values;
  }

  private static JsonElement first(JsonArray array) throws LockFormatException {
    if (array.isEmpty()) {
      throw new LockFormatException("an array is empty that says what a value is");
    }
    return array.get(0);
  }

  private static LockFormatException unknown(JsonObject schema) {
    return new LockFormatException(schema + " is no schema that a lock holds");
  }
}

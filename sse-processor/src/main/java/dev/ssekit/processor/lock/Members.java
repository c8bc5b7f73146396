package dev.ssekit.processor.lock;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is expected in JSON, or the reason why it is not what it should be. */
final class Members {
  private Members() {}

  static JsonObject object(@Nullable JsonElement json) throws LockFormatException {
    if (json == null || !json.isJsonObject()) {
      throw new LockFormatException(shown(json) + " stands where an object should");
    }
    return json.getAsJsonObject();
  }

  static JsonObject object(JsonObject parent, String name) throws LockFormatException {
    return object(parent.get(name), name);
  }

  private static JsonObject object(@Nullable JsonElement json, String name)
      throws LockFormatException {
    if (json == null || !json.isJsonObject()) {
      throw missing(name, "an object");
    }
    return json.getAsJsonObject();
  }

  static JsonArray array(JsonObject parent, String name) throws LockFormatException {
    JsonElement json = parent.get(name);
    if (json == null || !json.isJsonArray()) {
      throw missing(name, "an array");
    }
    return json.getAsJsonArray();
  }

  static List<String> texts(JsonObject parent, String name) throws LockFormatException {
    List<String> texts = new ArrayList<>();
    for (JsonElement json : array(parent, name)) {
      if (!isText(json)) {
        throw missing(name, "an array of strings");
      }
      texts.add(json.getAsString());
    }
    return texts;
  }

  static String text(JsonObject parent, String name) throws LockFormatException {
    JsonElement json = parent.get(name);
    if (!isText(json)) {
      throw missing(name, "a string");
    }
    return json.getAsString();
  }

  static boolean truth(JsonObject parent, String name) throws LockFormatException {
    JsonElement json = parent.get(name);
    if (json == null || !json.isJsonPrimitive() || !json.getAsJsonPrimitive().isBoolean()) {
      throw missing(name, "true or false");
    }
    return json.getAsBoolean();
  }

  private static boolean isText(@Nullable JsonElement json) {
    return json != null && json.isJsonPrimitive() && json.getAsJsonPrimitive().isString();
  }

  private static LockFormatException missing(String name, String expected) {
    return new LockFormatException("\"" + name + "\" is not " + expected);
  }

  private static String shown(@Nullable JsonElement json) {
    return json == null ? "nothing" : json.toString();
  }
}

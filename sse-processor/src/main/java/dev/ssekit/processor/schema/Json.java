package dev.ssekit.processor.schema;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import java.util.Collection;
import java.util.TreeMap;

/** JSON as text. */
public final class Json {
  private static final Gson GSON =
      new GsonBuilder()
          .setPrettyPrinting()
          .disableHtmlEscaping()
          .serializeNulls()
          .setStrictness(Strictness.STRICT)
          .create();

  private Json() {}

  /** Each value on a line of its own, indented by two spaces, and a line's end at the end. */
  public static String write(JsonObject object) {
    return GSON.toJson(object) + "\n";
  }

  /**
   * Reads an object.
   *
   * @throws JsonParseException if the text is none
   */
  public static JsonObject read(String text) {
    JsonElement read = GSON.fromJson(text, JsonElement.class);
    if (read == null || !read.isJsonObject()) {
      throw new JsonParseException("it is no JSON object");
    }
    return read.getAsJsonObject();
  }

  /** The same with its members by name. */
  public static JsonObject sorted(JsonObject object) {
    JsonObject sorted = new JsonObject();
    new TreeMap<>(object.asMap()).forEach(sorted::add);
    return sorted;
  }

  /** An array of strings. */
  public static JsonArray strings(Collection<String> values) {
    JsonArray array = new JsonArray();
    values.forEach(array::add);
    return array;
  }
}

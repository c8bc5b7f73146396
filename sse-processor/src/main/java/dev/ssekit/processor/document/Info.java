package dev.ssekit.processor.document;

import com.google.gson.JsonObject;
import dev.ssekit.processor.model.Endpoint;
import java.util.List;

/** What a document is about. */
record Info(String title, String version) {

  JsonObject write() {
    JsonObject info = new JsonObject();
    info.addProperty("title", title);
    info.addProperty("version", version);
    return info;
  }

  /** The package that holds all classes, whether directly or not. */
  static String title(List<Endpoint> endpoints) {
    String common = endpoints.get(0).name().packageName();
    for (Endpoint endpoint : endpoints) {
      while (!(endpoint.name().packageName() + ".").startsWith(common + ".")) {
        common = common.substring(0, Math.max(0, common.lastIndexOf('.')));
        if (common.isEmpty()) {
          return "Events";
        }
      }
    }
    return common.isEmpty() ? "Events" : common;
  }
}

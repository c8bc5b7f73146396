package dev.ssekit.processor.document;

import dev.ssekit.processor.model.Endpoint;
import dev.ssekit.processor.schema.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes the documents of a module. */
public final class Documents {
  private Documents() {}

  /**
   * The texts by the names of their files.
   *
   * @param endpoints of the module, at least one
   * @param title of the module, where it has one
   * @param version of the module
   */
  public static Map<String, String> write(
      List<Endpoint> endpoints, Optional<String> title, String version) {
    Info info = new Info(title.orElseGet(() -> Info.title(endpoints)), version);
    List<DocumentedEndpoint> documented = DocumentedEndpoint.all(endpoints);
    return new TreeMap<>(
        Map.of(
            "asyncapi.json", Json.write(AsyncApi.write(documented, info)),
            "openapi.json", Json.write(OpenApi.write(documented, info))));
  }
}

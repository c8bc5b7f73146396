package dev.ssekit.processor.document;

import com.google.gson.JsonObject;
import dev.ssekit.processor.model.Endpoint;
import dev.ssekit.processor.model.PerResource;
import dev.ssekit.processor.model.ResourceAccess;
import dev.ssekit.processor.schema.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes an OpenAPI 3.1 document: the paths of each endpoint that somebody may use. */
final class OpenApi {
  private final JsonObject paths = new JsonObject();
  private final Set<String> hierarchies = new HashSet<>();
  private final JsonObject schemas = new JsonObject();
  private final JsonObject schemes = new JsonObject();

  private OpenApi() {}

  static JsonObject write(List<DocumentedEndpoint> endpoints, Info info) {
    OpenApi openApi = new OpenApi();
    endpoints.forEach(openApi::add);
    JsonObject document = new JsonObject();
    document.addProperty("openapi", "3.1.0");
    document.add("info", info.write());
    document.add("paths", openApi.paths);
    document.add("components", openApi.components());
    return document;
  }

  /**
   * Two paths that differ in a regular expression or the names of their templates alone are one to
   * OpenAPI: the first is shown.
   */
  private void add(DocumentedEndpoint documented) {
    if (!hierarchies.add(documented.address().replaceAll("\\{[^}]*}", "{}"))) {
      return;
    }
    PerResource<ResourceAccess> access = documented.endpoint().access();
    if (access.stream().letsSomebodyIn()) {
      documented.schemas().forEach(schemas::add);
      add(documented, "", "get", StreamOperation.write(documented));
      need(Access.ofStream(documented.endpoint()));
      CommonSchemas.addGap(schemas);
    }
    if (access.stats().letsSomebodyIn()) {
      add(documented, "/stats", "get", StatsOperation.write(documented));
      need(Access.ofStats(documented.endpoint()));
      CommonSchemas.addStatistics(schemas);
    }
    if (access.broadcast().letsSomebodyIn()) {
      add(documented, "/broadcast", "post", BroadcastOperation.write(documented));
      need(Access.ofBroadcast(documented.endpoint()));
      CommonSchemas.addBroadcast(schemas);
    }
  }

  private void add(
      DocumentedEndpoint documented, String suffix, String method, JsonObject operation) {
    JsonObject path = new JsonObject();
    Endpoint endpoint = documented.endpoint();
    endpoint.documentation().ifPresent(text -> path.addProperty("description", text));
    path.add(method, operation);
    String address = documented.address().equals("/") ? "" : documented.address();
    paths.add(suffix.isEmpty() ? documented.address() : address + suffix, path);
    CommonSchemas.addProblem(schemas);
  }

  private void need(Access access) {
    access.schemes().forEach(name -> schemes.add(name, Access.scheme(name, "apiKey")));
  }

  private JsonObject components() {
    JsonObject responses = new JsonObject();
    responses.add(Operation.PROBLEM, Operation.refusal());
    JsonObject components = new JsonObject();
    components.add("schemas", Json.sorted(schemas));
    if (!paths.isEmpty()) {
      components.add("responses", responses);
    }
    if (!schemes.isEmpty()) {
      components.add("securitySchemes", Json.sorted(schemes));
    }
    return components;
  }
}

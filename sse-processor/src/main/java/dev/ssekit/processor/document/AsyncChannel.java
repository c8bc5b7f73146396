package dev.ssekit.processor.document;

import com.google.gson.JsonObject;
import dev.ssekit.processor.model.ConnectParameter;
import dev.ssekit.processor.model.ConnectParameter.Origin;
import dev.ssekit.processor.model.EventType;
import dev.ssekit.processor.model.PayloadType;
import dev.ssekit.processor.schema.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stream of an endpoint, as a channel of AsyncAPI and as the operation that sends on it. */
final class AsyncChannel {
  private final DocumentedEndpoint documented;
  private final Access access;
  private final Map<String, JsonObject> messages;

  private AsyncChannel(
      DocumentedEndpoint documented, Access access, Map<String, JsonObject> messages) {
    this.documented = documented;
    this.access = access;
    this.messages = messages;
  }

  static AsyncChannel of(DocumentedEndpoint documented) {
    return new AsyncChannel(
        documented, Access.ofStream(documented.endpoint()), messages(documented));
  }

  /** What has to be shown to open the stream. */
  List<String> schemes() {
    return access.isPublic() ? List.of() : access.schemes();
  }

  JsonObject write() {
    JsonObject channel = new JsonObject();
    channel.addProperty("address", documented.address());
    channel.addProperty("title", documented.endpoint().name().inPackage());
    documented
        .endpoint()
        .documentation()
        .ifPresent(text -> channel.addProperty("description", text));
    JsonObject written = new JsonObject();
    messages.forEach(written::add);
    channel.add("messages", written);
    JsonObject parameters = new JsonObject();
    for (ConnectParameter parameter : documented.endpoint().connectParameters().named()) {
      if (parameter.origin() == Origin.PATH) {
        parameters.add(parameter.name(), parameter(parameter));
      }
    }
    if (!parameters.isEmpty()) {
      channel.add("parameters", parameters);
    }
    return channel;
  }

  JsonObject writeOperation() {
    String channel = "#/channels/" + documented.id();
    JsonObject operation = new JsonObject();
    operation.addProperty("action", "send");
    operation.add("channel", AsyncApi.reference(channel));
    operation.addProperty("summary", "Server-Sent Events, for as long as the client listens.");
    access.words().ifPresent(words -> operation.addProperty("description", words));
    if (!schemes().isEmpty()) {
      operation.add(
          "security",
          AsyncApi.references(
              schemes().stream().map(name -> "#/components/securitySchemes/" + name).toList()));
    }
    JsonObject bindings = new JsonObject();
    bindings.add("http", http());
    operation.add("bindings", bindings);
    operation.add(
        "messages",
        AsyncApi.references(
            messages.keySet().stream().map(name -> channel + "/messages/" + name).toList()));
    return operation;
  }

  private JsonObject http() {
    JsonObject http = new JsonObject();
    http.addProperty("method", "GET");
    JsonObject query = QueryParameters.schema(documented.endpoint());
    if (query.has("properties")) {
      http.add("query", query);
    }
    http.addProperty("bindingVersion", "0.3.0");
    return http;
  }

  private static JsonObject parameter(ConnectParameter parameter) {
    JsonObject written = new JsonObject();
    if (parameter.type() instanceof PayloadType.Choice choice) {
      written.add("enum", Json.strings(choice.values()));
    }
    return written;
  }

  private static Map<String, JsonObject> messages(DocumentedEndpoint documented) {
    UniqueNames names = new UniqueNames();
    Map<String, JsonObject> messages = new LinkedHashMap<>();
    if (!documented.endpoint().contract().isDeclared()) {
      messages.put(names.of("any"), undeclared());
    }
    for (EventType event : documented.endpoint().contract().events()) {
      messages.put(
          names.of(event.name()),
          message(event.name(), event.documentation(), documented.payload(event)));
    }
    messages.put(
        names.of(CommonSchemas.GAP_EVENT),
        message(
            CommonSchemas.GAP_EVENT,
            Optional.of("Events are missing for this client; the stream goes on."),
            CommonSchemas.reference(CommonSchemas.GAP)));
    return messages;
  }

  private static JsonObject message(
      String name, Optional<String> documentation, JsonObject payload) {
    JsonObject message = new JsonObject();
    message.addProperty("name", name);
    documentation.ifPresent(text -> {
      message.addProperty("summary", text.lines().findFirst().orElse(text));
      if (text.contains("\n")) {
        message.addProperty("description", text);
      }
    });
    message.add("payload", payload);
    return message;
  }

  private static JsonObject undeclared() {
    JsonObject message = new JsonObject();
    message.addProperty("summary", "Any event: the endpoint does not declare what it sends.");
    message.add("payload", new JsonObject());
    return message;
  }
}

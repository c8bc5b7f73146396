package dev.ssekit.processor.document;

import com.google.gson.JsonObject;
import dev.ssekit.processor.model.NamedType;
import dev.ssekit.processor.model.PayloadField;
import dev.ssekit.processor.model.PayloadType;
import dev.ssekit.processor.model.PayloadType.Choice;
import dev.ssekit.processor.model.PayloadType.ListOf;
import dev.ssekit.processor.model.PayloadType.MapOf;
import dev.ssekit.processor.model.PayloadType.Reference;
import dev.ssekit.processor.model.PayloadType.Text;
import dev.ssekit.processor.model.PayloadType.Whole;
import dev.ssekit.processor.schema.Json;
import dev.ssekit.processor.schema.PayloadSchema;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What every endpoint sends, takes and answers, as the runtime has it. */
final class CommonSchemas {
  static final String GAP_EVENT = "gap";
  static final String GAP = "Gap";
  static final String STATISTICS = "Statistics";
  static final String BROADCAST = "Broadcast";
  static final String RECEIPT = "Receipt";
  static final String PROBLEM = "Problem";

  private static final PayloadType COUNT = Whole.of(64);
  private static final PayloadType COUNTS = new MapOf(COUNT);

  private CommonSchemas() {}

  static JsonObject reference(String name) {
    return schema().reference(name);
  }

  static void addGap(JsonObject schemas) {
    add(
        schemas,
        GAP,
        "Events are missing for this client.",
        optional("from", Text.PLAIN, "The id of the last event that the client had."),
        optional("to", Text.PLAIN, "The id after which the stream goes on."),
        always(
            "reason",
            new Choice(List.of("expired", "unknown", "lost", "overflow")),
            "Why they are missing."));
  }

  static void addStatistics(JsonObject schemas) {
    add(
        schemas,
        STATISTICS,
        "What an endpoint has done, on the node that answers.",
        always("path", Text.PLAIN, "The path of the stream."),
        always("node", Text.PLAIN, "The name of the node."),
        always("backend", new Reference("Statistics.Backend"), "What nodes share."),
        always("connections", new Reference("Statistics.Connections"), "Open streams."),
        always("events", new Reference("Statistics.Events"), "Events since the start."),
        always("slowClientsDisconnected", COUNT, "Clients that had fallen behind."),
        always("streamsEndedByAge", COUNT, "Streams that had been open for long enough."),
        always("streamsDisconnected", COUNT, "Streams that the application threw out."),
        always("pendingLimitReached", COUNT, "How often there was no room for what waits."),
        always("rejected", COUNTS, "Refused requests, by the property of the limit."),
        always("uptimeSeconds", COUNT, "How long the node has been counting."),
        optional("by", new MapOf(COUNTS), "Open streams by the values of a metadata key."));
    add(
        schemas,
        "Statistics.Backend",
        "What carries events between nodes.",
        always("type", Text.PLAIN, "Such as memory or redis."),
        always("state", new Choice(List.of("available", "unavailable")), "Whether it answers."));
    add(
        schemas,
        "Statistics.Connections",
        "Open streams.",
        always("here", COUNT, "On the node that answers."),
        always("cluster", COUNT, "On all nodes."),
        always("nodes", COUNTS, "By node."),
        optional("silent", new ListOf(Text.PLAIN, true), "Nodes that were asked and silent."));
    add(
        schemas,
        "Statistics.Events",
        "Events of the node that answers.",
        always("broadcast", COUNT, "Events that reached its log."),
        always("delivered", COUNT, "Events written, once for each client."),
        always("dropped", COUNT, "Events left out for clients that had fallen behind."),
        always("replayed", COUNT, "Events written to clients that resumed."));
  }

  static void addBroadcast(JsonObject schemas) {
    add(
        schemas,
        BROADCAST,
        "An event to send.",
        optional("event", Text.PLAIN, "Its name; message, if left out."),
        always("data", new PayloadType.Anything(), "A string goes out as it is, else JSON."),
        optional("key", Text.PLAIN, "What it is about: of one key a slow client gets the latest."));
    JsonObject broadcast = schemas.getAsJsonObject(BROADCAST);
    broadcast.getAsJsonObject("properties").add("filter", filter());
    broadcast.addProperty("additionalProperties", false);
    add(
        schemas,
        RECEIPT,
        "An event that was accepted.",
        always("id", Text.PLAIN, "Its id."),
        always("matched", COUNT, "Streams of this node that it was for: a hint, no receipt."));
  }

  static void addProblem(JsonObject schemas) {
    add(
        schemas,
        PROBLEM,
        "What is wrong, as RFC 9457 has it.",
        optional("title", Text.PLAIN, "The status in words."),
        always("status", Whole.of(32), "The status."),
        always("detail", Text.PLAIN, "What to do, in a sentence."));
  }

  private static JsonObject filter() {
    JsonObject value = new JsonObject();
    value.add("type", Json.strings(List.of("string", "number", "boolean")));
    JsonObject filter = new JsonObject();
    filter.addProperty("description", "The metadata of the streams that it is for.");
    filter.addProperty("type", "object");
    filter.add("additionalProperties", value);
    return filter;
  }

  private static PayloadField always(String name, PayloadType type, String description) {
    return new PayloadField(name, type, true, Optional.of(description));
  }

  private static PayloadField optional(String name, PayloadType type, String description) {
    return new PayloadField(name, type, false, Optional.of(description));
  }

  private static void add(
      JsonObject schemas, String name, String description, PayloadField... fields) {
    NamedType type = new NamedType(name, name, Arrays.asList(fields), Optional.of(description));
    schemas.add(name, schema().of(type));
  }

  private static PayloadSchema schema() {
    return new PayloadSchema(name -> DocumentedEndpoint.SCHEMAS + name);
  }
}

package dev.ssekit.processor.write.typescript;

import dev.ssekit.processor.model.EventContract;
import dev.ssekit.processor.model.EventType;
import java.util.stream.Collectors;

/** Writes what there is once for each event. */
final class EventsWriter {
  private final TypeWriter types;

  EventsWriter(TypeNames names) {
    this.types = new TypeWriter(names);
  }

  /** The properties of the map from names to data. */
  String properties(EventContract contract) {
    return contract.events().stream()
        .map(event ->
            PropertyWriter.write(
                event.documentation().stream().toList(),
                Literals.property(event.name()),
                types.alternatives(event.payload())))
        .collect(Collectors.joining());
  }

  /** The alternatives of the union that its names tell apart. */
  String alternatives(EventContract contract) {
    return contract.events().stream()
        .map(event ->
            "  | { readonly event: %s; readonly data: %s; readonly id: string }\n"
                .formatted(
                    Literals.string(event.name()),
                    types.write(event.payload()).replace("\n", "\n    ")))
        .collect(Collectors.joining());
  }

  /** The calls that listen for each. */
  String listening(EventContract contract) {
    return contract.events().stream()
        .map(EventType::name)
        .map(name -> "    listen(source, " + Literals.string(name) + ");\n")
        .collect(Collectors.joining());
  }
}

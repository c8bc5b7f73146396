package dev.ssekit.processor.write.typescript;

import dev.ssekit.processor.model.EventContract;
import dev.ssekit.processor.model.EventType;
import dev.ssekit.processor.model.PayloadType;
import dev.ssekit.processor.model.PayloadType.Choice;
import dev.ssekit.processor.model.PayloadType.Text;
import java.util.List;
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
                .formatted(Literals.string(event.name()), types.write(event.payload())))
        .collect(Collectors.joining());
  }

  /** How the data of each are read, in both languages. */
  String readers(EventContract contract, Language language) {
    return contract.events().stream()
        .map(event -> reader(event, language))
        .collect(Collectors.joining());
  }

  private String reader(EventType event, Language language) {
    return "  " + Literals.property(event.name()) + ": " + reader(event.payload(), language) + ",\n";
  }

  private String reader(PayloadType payload, Language language) {
    if (payload instanceof Text) {
      return "(data) => data";
    }
    if (payload instanceof Choice) {
      return language == Language.TYPESCRIPT
          ? "(data) => data as " + types.write(payload)
          : "(data) => data";
    }
    return "JSON.parse";
  }

  /** The calls that listen for each. */
  String listening(EventContract contract) {
    return names(contract).stream()
        .map(name -> "    listen(source, " + Literals.string(name) + ");\n")
        .collect(Collectors.joining());
  }

  private static List<String> names(EventContract contract) {
    return contract.events().stream().map(EventType::name).toList();
  }
}

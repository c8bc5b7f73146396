package dev.ssekit.processor.write.typescript;

import dev.ssekit.processor.model.EventContract;
import dev.ssekit.processor.model.NamedType;
import dev.ssekit.processor.model.PayloadField;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes an interface for each object that data are made of. */
final class PayloadWriter {
  private final TypeNames names;
  private final TypeWriter types;

  PayloadWriter(TypeNames names) {
    this.names = names;
    this.types = new TypeWriter(names);
  }

  String write(EventContract contract) {
    return contract.definitions().stream().map(this::write).collect(Collectors.joining());
  }

  private String write(NamedType definition) {
    String head =
        DocComment.write("", definition.documentation().stream().toList())
            + "export interface "
            + names.definition(definition.name());
    return definition.fields().isEmpty()
        ? head + " {}\n\n"
        : definition.fields().stream()
            .map(this::write)
            .collect(Collectors.joining("", head + " {\n", "}\n\n"));
  }

  private String write(PayloadField field) {
    List<String> documentation =
        Stream.concat(field.documentation().stream(), ValueNote.of(field.type()).stream()).toList();
    String name = Literals.property(field.name()) + (field.isRequired() ? "" : "?");
    return PropertyWriter.write(documentation, name, types.alternatives(field.type()));
  }
}

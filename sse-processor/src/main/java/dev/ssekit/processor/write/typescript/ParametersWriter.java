package dev.ssekit.processor.write.typescript;

import dev.ssekit.processor.model.ConnectParameter;
import dev.ssekit.processor.model.ConnectParameter.Origin;
import dev.ssekit.processor.model.ConnectParameters;
import dev.ssekit.processor.model.PayloadType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what a stream is opened with. */
final class ParametersWriter {
  private final TypeNames names;
  private final TypeWriter types;

  ParametersWriter(TypeNames names) {
    this.names = names;
    this.types = new TypeWriter(names);
  }

  String declaration(ConnectParameters parameters) {
    String name = names.own() + "Parameters";
    return parameters.named().isEmpty()
        ? "/** What a stream is opened with: nothing. */\nexport type %s = Readonly<Record<string, never>>;\n"
            .formatted(name)
        : parameters.named().stream()
            .map(this::property)
            .collect(
                Collectors.joining(
                    "",
                    "/** What a stream is opened with. */\nexport interface " + name + " {\n",
                    "}\n"));
  }

  private String property(ConnectParameter parameter) {
    String name = Literals.property(parameter.name());
    return parameter.isRequired()
        ? PropertyWriter.write(List.of(), name, types.alternatives(parameter.type()))
        : PropertyWriter.write(List.of(), name + "?", oneOrSeveral(parameter.type()));
  }

  private List<String> oneOrSeveral(PayloadType type) {
    return Stream.concat(
            types.alternatives(type).stream(), Stream.of(types.arrayOf(type), "undefined"))
        .toList();
  }

  /** The calls that add the parameters to the query. */
  static String appending(ConnectParameters parameters) {
    String named =
        inQuery(parameters)
            .map(parameter ->
                "  append(query, %s, %s);\n"
                    .formatted(
                        Literals.string(parameter.name()),
                        Literals.access("parameters", parameter.name())))
            .collect(Collectors.joining());
    return parameters.takesOthers()
        ? named
            + "  for (const [name, value] of Object.entries(options.query ?? {})) {\n"
            + "    append(query, name, value);\n"
            + "  }\n"
        : named;
  }

  static boolean haveQuery(ConnectParameters parameters) {
    return parameters.takesOthers() || inQuery(parameters).findAny().isPresent();
  }

  static boolean havePath(ConnectParameters parameters) {
    return parameters.named().stream().anyMatch(each -> each.origin() == Origin.PATH);
  }

  private static Stream<ConnectParameter> inQuery(ConnectParameters parameters) {
    return parameters.named().stream().filter(each -> each.origin() != Origin.PATH);
  }
}

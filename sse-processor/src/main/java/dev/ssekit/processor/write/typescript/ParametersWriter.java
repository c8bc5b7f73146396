package dev.ssekit.processor.write.typescript;

import dev.ssekit.processor.model.ConnectParameter;
import dev.ssekit.processor.model.ConnectParameter.Origin;
import dev.ssekit.processor.model.ConnectParameters;
import dev.ssekit.processor.model.Endpoint;
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
  static String appending(Endpoint endpoint) {
    String named =
        inQuery(endpoint.connectParameters())
            .map(parameter ->
                "  append(query, %s, %s);\n"
                    .formatted(
                        Literals.string(parameter.name()),
                        Literals.access("parameters", parameter.name())))
            .collect(Collectors.joining());
    return takesFurther(endpoint)
        ? named
            + "  for (const [name, value] of Object.entries(options.query ?? {})) {\n"
            + "    append(query, name, value);\n"
            + "  }\n"
        : named;
  }

  static boolean haveQuery(Endpoint endpoint) {
    return takesFurther(endpoint) || inQuery(endpoint.connectParameters()).findAny().isPresent();
  }

  /** Whether the query may say more: any metadata, or what {@code onConnect} asks for. */
  static boolean takesFurther(Endpoint endpoint) {
    return endpoint.connectParameters().takesOthers() || endpoint.callbacks().takesParameters();
  }

  static boolean havePath(ConnectParameters parameters) {
    return parameters.named().stream().anyMatch(each -> each.origin() == Origin.PATH);
  }

  private static Stream<ConnectParameter> inQuery(ConnectParameters parameters) {
    return parameters.named().stream().filter(each -> each.origin() != Origin.PATH);
  }
}

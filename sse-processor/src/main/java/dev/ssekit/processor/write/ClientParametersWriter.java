package dev.ssekit.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ssekit.processor.model.Channel;
import dev.ssekit.processor.model.ConnectParameter;
import dev.ssekit.processor.model.ConnectParameter.Origin;
import dev.ssekit.processor.model.Endpoint;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes what a stream is opened with: the path's values, and a method for each of the query's. */
final class ClientParametersWriter {
  private static final int LONGEST_LINE = 3;

  private final Endpoint endpoint;
  private final ClientNames names;

  private ClientParametersWriter(Endpoint endpoint, ClientNames names) {
    this.endpoint = endpoint;
    this.names = names;
  }

  static TypeSpec write(Endpoint endpoint, ClientNames names) {
    return new ClientParametersWriter(endpoint, names).type();
  }

  private TypeSpec type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(names.parameters())
            .addJavadoc("What the stream is opened with. Immutable.\n")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addField(ClientNames.ADDRESS, "address", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(constructor())
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(ClientNames.ADDRESS, "address")
                    .addStatement("this.address = address")
                    .build());
    endpoint.connectParameters().named().stream()
        .filter(parameter -> parameter.origin() != Origin.PATH)
        .map(parameter -> inQuery(channel(parameter.name())))
        .forEach(type::addMethod);
    return type.build();
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addJavadoc("Begins with what every stream needs.\n")
            .addModifiers(Modifier.PUBLIC);
    List<ConnectParameter> inPath =
        endpoint.connectParameters().named().stream()
            .filter(parameter -> parameter.origin() == Origin.PATH)
            .toList();
    if (!inPath.isEmpty()) {
      constructor.addJavadoc("\n");
    }
    for (ConnectParameter parameter : inPath) {
      Channel channel = channel(parameter.name());
      constructor
          .addJavadoc("@param $L the path's {@code $L}\n", channel.parameterName(), channel.name())
          .addParameter(channel.type(), channel.parameterName());
    }
    return constructor.addStatement("this.address = $L", address()).build();
  }

  /** Long ones have a line for each part. */
  private CodeBlock address() {
    List<String> parts = PathParts.of(endpoint.path()).parts();
    String before = parts.size() > LONGEST_LINE ? "\n" : "";
    CodeBlock.Builder address =
        CodeBlock.builder().add("$T.of($S)$>$>", ClientNames.ADDRESS, parts.get(0));
    for (int i = 1; i < parts.size(); i++) {
      if (i % 2 == 1) {
        address.add(before + ".segment($N)", channel(parts.get(i)).parameterName());
      } else if (!parts.get(i).isEmpty()) {
        address.add(before + ".path($S)", parts.get(i));
      }
    }
    return address.add("$<$<").build();
  }

  private MethodSpec inQuery(Channel channel) {
    return MethodSpec.methodBuilder(channel.parameterName())
        .addJavadoc(
            """
            Adds values of the query's {@code $L}.

            @param values of which an event has to match one
            @return the same with them
            """,
            Javadoc.code(channel.name()))
        .addAnnotations(Header.of(channel.deprecation()))
        .addModifiers(Modifier.PUBLIC)
        .returns(names.parameters())
        .addParameter(ArrayTypeName.of(channel.type()), "values")
        .varargs()
        .addStatement("$T more = address", ClientNames.ADDRESS)
        .beginControlFlow("for ($T each : values)", channel.type())
        .addStatement("more = more.query($S, each)", channel.name())
        .endControlFlow()
        .addStatement("return new $T(more)", names.parameters())
        .build();
  }

  private Channel channel(String name) {
    return endpoint.contract().channels().stream()
        .filter(channel -> channel.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No channel " + name));
  }
}

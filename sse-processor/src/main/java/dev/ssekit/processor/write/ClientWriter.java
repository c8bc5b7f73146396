package dev.ssekit.processor.write;

import com.google.common.base.CaseFormat;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.ssekit.processor.model.Deprecation;
import dev.ssekit.processor.model.Endpoint;
import dev.ssekit.processor.model.EventType;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the client in Java of an endpoint that declares its events. */
public final class ClientWriter {
  private static final int HEARTBEATS = 3;
  private static final String RETURNS = "@return the connection, which the caller closes\n";

  private final Endpoint endpoint;
  private final ClientNames names;

  private ClientWriter(Endpoint endpoint) {
    this.endpoint = endpoint;
    this.names = ClientNames.of(endpoint.name());
  }

  /** The client; none for an endpoint of whose events nothing is known, or without a stream. */
  public static Optional<JavaFile> write(Endpoint endpoint) {
    return endpoint.contract().isDeclared() && endpoint.access().stream().isGenerated()
        ? Optional.of(
            JavaFile.builder(endpoint.name().packageName(), new ClientWriter(endpoint).type())
                .skipJavaLangImports(true)
                .build())
        : Optional.empty();
  }

  private TypeSpec type() {
    return Header.naming(names.client(), endpoint.traits(), endpoint.contract().isPublic())
        .addJavadoc(
            """
            Receives the events of {@link $T}: a client for other applications, and for tests of
            this one.
            """,
            names.annotated())
        .addField(silence())
        .addFields(deprecatedTypes())
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethod(connect())
        .addMethod(connectWithConfig())
        .addType(ClientParametersWriter.write(endpoint, names))
        .addType(ClientListenerWriter.write(endpoint, names))
        .build();
  }

  private FieldSpec silence() {
    String meaning =
        endpoint.heartbeat() == 0
            ? "Without heartbeats a silent server is as good as any.\n"
            : "After three heartbeats have not come, the connection counts as broken.\n";
    return FieldSpec.builder(Duration.class, "SILENCE")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc(meaning)
        .initializer("$T.ofSeconds($L)", Duration.class, endpoint.heartbeat() * HEARTBEATS)
        .build();
  }

  /** What is deprecated is named where that is no warning: in what is deprecated itself. */
  private List<FieldSpec> deprecatedTypes() {
    return endpoint.contract().events().stream()
        .filter(event -> event.deprecation() != Deprecation.NONE)
        .map(event ->
            FieldSpec.builder(
                    ParameterizedTypeName.get(ClassName.get(Class.class), event.type()),
                    constant(event))
                .addAnnotations(Header.of(event.deprecation()))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.class", event.type())
                .build())
        .toList();
  }

  private static CodeBlock type(EventType event) {
    return event.deprecation() == Deprecation.NONE
        ? CodeBlock.of("$T.class", event.type())
        : CodeBlock.of("$N", constant(event));
  }

  private static String constant(EventType event) {
    return CaseFormat.LOWER_CAMEL.to(CaseFormat.UPPER_UNDERSCORE, event.methodName()) + "_TYPE";
  }

  private MethodSpec connect() {
    return connecting()
        .addJavadoc(RETURNS)
        .addStatement(
            "return connect(application, parameters, listener, $T.builder().build())",
            ClientNames.CONFIG)
        .build();
  }

  private MethodSpec connectWithConfig() {
    CodeBlock.Builder dispatch = CodeBlock.builder().add("new $T()$>$>", ClientNames.DISPATCH);
    for (EventType event : endpoint.contract().events()) {
      dispatch.add("\n.on($S, $L, listener::$N)", event.name(), type(event), event.methodName());
    }
    dispatch.add("\n.onGap(listener::gap)$<$<");
    return connecting()
        .addJavadoc("@param config how to connect\n")
        .addJavadoc(RETURNS)
        .addParameter(ClientNames.CONFIG, "config")
        .addStatement("$T dispatch =\n$L", ClientNames.DISPATCH, dispatch.build())
        .addStatement(
            "return $T.open(application, parameters.address, SILENCE, dispatch, config)",
            ClientNames.CONNECTION)
        .build();
  }

  private MethodSpec.Builder connecting() {
    return MethodSpec.methodBuilder("connect")
        .addJavadoc(
            """
            Opens the stream, in the background, and comes back to it until the connection is
            closed or ends.

            @param application where the application is, such as {@code http://localhost:8080}
            @param parameters what the stream is opened with
            @param listener what is called with the events, on the connection's thread
            """)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(ClientNames.CONNECTION)
        .addParameter(URI.class, "application")
        .addParameter(names.parameters(), "parameters")
        .addParameter(names.listener(), "listener");
  }
}

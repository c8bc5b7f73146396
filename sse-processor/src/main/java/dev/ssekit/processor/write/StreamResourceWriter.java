package dev.ssekit.processor.write;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ssekit.processor.model.Callbacks;
import dev.ssekit.processor.model.ConnectCall;
import dev.ssekit.processor.model.Endpoint;
import javax.lang.model.element.Modifier;

/** Writes the resource of the event stream. */
final class StreamResourceWriter {
  private StreamResourceWriter() {}

  static TypeSpec write(Endpoint endpoint, GeneratedNames names) {
    return ResourceWriter.write(
        Header.naming(names.stream(), endpoint.traits())
            .addJavadoc("The event stream of {@link $T}.\n", names.annotated()),
        endpoint,
        names,
        endpoint.path(),
        SseRuntime.STREAM,
        stream(endpoint.callbacks(), names));
  }

  private static MethodSpec stream(Callbacks callbacks, GeneratedNames names) {
    FreeNames free = FreeNames.beside(callbacks);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("stream")
            .addAnnotation(Jaxrs.GET)
            .addAnnotation(ResourceWriter.mediaTypes(Jaxrs.PRODUCES, "SERVER_SENT_EVENTS"))
            .addModifiers(Modifier.PUBLIC)
            .returns(Jaxrs.STAGE_OF_RESPONSE)
            .addParameter(ResourceWriter.context(Jaxrs.REQUEST, free.of("request")));
    boolean needsInstance = callbacks.onConnect().isPresent() || callbacks.outliveOnConnect();
    return needsInstance ? calling(method, callbacks, names, free) : plain(method);
  }

  private static MethodSpec plain(MethodSpec.Builder method) {
    return method
        .addJavadoc(
            """
            Opens a stream. Any {@code Accept} is let through: one that admits no event stream is
            answered with a 406 that says what to do.

            @param request what the client asks with
            @return the response, which goes on until either side ends it
            """)
        .addStatement("return endpoint.open(request)")
        .build();
  }

  private static MethodSpec calling(
      MethodSpec.Builder method, Callbacks callbacks, GeneratedNames names, FreeNames free) {
    boolean callsOnConnect = callbacks.onConnect().isPresent();
    method
        .addJavadoc(
            """
            Opens a stream$L a new {@link $T}.
            Any {@code Accept} is let through: one that admits no event stream is answered with a
            406 that says what to do.

            @param $L what the client asks with
            @param $L what makes and injects the new instance
            """,
            callsOnConnect ? ", after calling {@code onConnect} on" : " with",
            names.annotated(),
            free.of("request"),
            free.of("resources"))
        .addParameter(ResourceWriter.context(Jaxrs.RESOURCE_CONTEXT, free.of("resources")));
    callbacks
        .onConnect()
        .map(ConnectCall::parameters)
        .ifPresent(parameters ->
            parameters.forEach(parameter ->
                method
                    .addJavadoc("@param $L for {@code onConnect}\n", parameter.name())
                    .addParameter(parameter)));
    return method
        .addJavadoc("@return the response, which goes on until either side ends it\n")
        .addStatement(new CallbackWriter(callbacks, names, free).open())
        .build();
  }
}

package dev.ssekit.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
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
        stream(endpoint, names));
  }

  private static MethodSpec stream(Endpoint endpoint, GeneratedNames names) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("stream")
            .addAnnotation(Jaxrs.GET)
            .addAnnotation(ResourceWriter.mediaTypes(Jaxrs.PRODUCES, "SERVER_SENT_EVENTS"))
            .addModifiers(Modifier.PUBLIC)
            .returns(Jaxrs.STAGE_OF_RESPONSE)
            .addParameter(ResourceWriter.context(Jaxrs.REQUEST, "request"));
    if (endpoint.hasOnGap()) {
      return callingOnGap(method, endpoint, names);
    }
    return endpoint.hasOnConnect() ? callingOnConnect(method, names) : plain(method);
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

  private static MethodSpec callingOnConnect(MethodSpec.Builder method, GeneratedNames names) {
    return withInstance(method, names, ", after calling {@code onConnect} on")
        .addStatement(
            "return endpoint.open(\n"
                + "request,\nstream -> resources.getResource($T.class).onConnect(stream))",
            names.annotated())
        .build();
  }

  private static MethodSpec callingOnGap(
      MethodSpec.Builder method, Endpoint endpoint, GeneratedNames names) {
    CodeBlock.Builder called =
        CodeBlock.builder()
            .add(
                "return endpoint.open(\nrequest,\n() -> resources.getResource($T.class),\n",
                names.annotated());
    if (endpoint.hasOnConnect()) {
      called.add("$T::onConnect,\n", names.annotated());
    }
    called.add("$T::onGap)", names.annotated());
    String how = endpoint.hasOnConnect() ? ", after calling {@code onConnect} on" : " with";
    return withInstance(method, names, how).addStatement(called.build()).build();
  }

  private static MethodSpec.Builder withInstance(
      MethodSpec.Builder method, GeneratedNames names, String how) {
    return method
        .addJavadoc(
            """
            Opens a stream$L a new {@link $T}.
            Any {@code Accept} is let through: one that admits no event stream is answered with a
            406 that says what to do.

            @param request what the client asks with
            @param resources what makes and injects the new instance
            @return the response, which goes on until either side ends it
            """,
            how,
            names.annotated())
        .addParameter(ResourceWriter.context(Jaxrs.RESOURCE_CONTEXT, "resources"));
  }
}

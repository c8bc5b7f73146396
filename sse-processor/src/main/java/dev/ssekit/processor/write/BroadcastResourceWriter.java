package dev.ssekit.processor.write;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ssekit.processor.model.Endpoint;
import java.io.InputStream;
import javax.lang.model.element.Modifier;

/** Writes the resource that broadcasts. */
final class BroadcastResourceWriter {
  private BroadcastResourceWriter() {}

  static TypeSpec write(Endpoint endpoint, GeneratedNames names) {
    return ResourceWriter.write(
        Header.besides(names.broadcast(), endpoint)
            .addJavadoc("Broadcasts to the event stream of {@link $T}.\n", names.annotated()),
        endpoint,
        names,
        ResourceWriter.below(endpoint, "broadcast"),
        SseRuntime.BROADCAST,
        broadcast());
  }

  private static MethodSpec broadcast() {
    return MethodSpec.methodBuilder("broadcast")
        .addJavadoc(
            """
            Sends an event to the connections that its filter matches. Any {@code Content-Type} is
            let through: one that is not JSON is answered with a 415 that says what to do.

            @param request what the client asks with
            @param body the event, its data and its filter as JSON
            @return the event's id and how many connections it matched, as JSON
            """)
        .addAnnotation(Jaxrs.POST)
        .addAnnotation(ResourceWriter.mediaTypes(Jaxrs.CONSUMES, "APPLICATION_JSON"))
        .addAnnotation(ResourceWriter.mediaTypes(Jaxrs.PRODUCES, "APPLICATION_JSON"))
        .addModifiers(Modifier.PUBLIC)
        .returns(Jaxrs.STAGE_OF_RESPONSE)
        .addParameter(ResourceWriter.context(Jaxrs.REQUEST, "request"))
        .addParameter(InputStream.class, "body")
        .addStatement("return endpoint.broadcast(request, body)")
        .build();
  }
}

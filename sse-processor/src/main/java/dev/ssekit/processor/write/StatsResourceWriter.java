package dev.ssekit.processor.write;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ssekit.processor.model.Endpoint;
import javax.lang.model.element.Modifier;

/** Writes the resource of the statistics. */
final class StatsResourceWriter {
  private StatsResourceWriter() {}

  static TypeSpec write(Endpoint endpoint, GeneratedNames names) {
    return ResourceWriter.write(
        Header.besides(names.stats(), endpoint)
            .addJavadoc("The statistics of the event stream of {@link $T}.\n", names.annotated()),
        endpoint,
        names,
        ResourceWriter.below(endpoint, "stats"),
        SseRuntime.STATS,
        stats());
  }

  private static MethodSpec stats() {
    return MethodSpec.methodBuilder("stats")
        .addJavadoc(
            """
            Counts connections and events.

            @param request what the client asks with
            @return the statistics as JSON
            """)
        .addAnnotation(Jaxrs.GET)
        .addAnnotation(ResourceWriter.mediaTypes(Jaxrs.PRODUCES, "APPLICATION_JSON"))
        .addModifiers(Modifier.PUBLIC)
        .returns(Jaxrs.STAGE_OF_RESPONSE)
        .addParameter(ResourceWriter.context(Jaxrs.REQUEST, "request"))
        .addStatement("return endpoint.stats(request)")
        .build();
  }
}

package dev.ssekit.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.ssekit.annotations.Overflow;
import dev.ssekit.processor.model.Endpoint;
import java.time.Duration;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes what the class declares: the lists only where they are not left at their defaults. */
final class DefinitionWriter {
  private static final List<String> ALL = List.of("*");

  private DefinitionWriter() {}

  static FieldSpec write(Endpoint endpoint, GeneratedNames names) {
    return FieldSpec.builder(SseRuntime.DEFINITION, "DEFINITION", Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("What {@link $T} declares with {@code @Sse}.\n", names.annotated())
        .initializer(
            CodeBlock.builder()
                .add(
                    "$T.builder($S,$W$T.class)$>$>",
                    SseRuntime.DEFINITION,
                    endpoint.path(),
                    names.annotated())
                .add(values(endpoint))
                .add(access(endpoint))
                .add(lists(endpoint))
                .add("\n.build()$<$<")
                .build())
        .build();
  }

  private static CodeBlock values(Endpoint endpoint) {
    return CodeBlock.of(
        "\n.heartbeat($T.ofSeconds($L))\n.skipCsrf($L)\n.replay($L)\n.overflow($T.$L)",
        Duration.class,
        endpoint.heartbeat(),
        endpoint.skipCsrf(),
        endpoint.replay(),
        Overflow.class,
        endpoint.overflow());
  }

  private static CodeBlock access(Endpoint endpoint) {
    return CodeBlock.of(
        "\n.streamAccess($L)\n.statsAccess($L)\n.broadcastAccess($L)",
        AccessWriter.write(endpoint.access().stream()),
        AccessWriter.write(endpoint.access().stats()),
        AccessWriter.write(endpoint.access().broadcast()));
  }

  private static CodeBlock lists(Endpoint endpoint) {
    CodeBlock.Builder lists = CodeBlock.builder();
    if (!endpoint.queryMetadata().equals(ALL)) {
      lists.add("\n.queryMetadata($L)", Strings.write(endpoint.queryMetadata()));
    }
    endpoint.principalMetadata().ifPresent(key -> lists.add("\n.principalMetadata($S)", key));
    if (!endpoint.allowedOrigins().isEmpty()) {
      lists.add("\n.allowedOrigins($L)", Strings.write(endpoint.allowedOrigins()));
    }
    return lists.build();
  }
}

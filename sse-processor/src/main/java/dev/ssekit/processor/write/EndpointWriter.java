package dev.ssekit.processor.write;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.ssekit.processor.model.Endpoint;
import dev.ssekit.processor.model.PerResource;
import java.util.List;
import java.util.stream.Stream;

/** Writes the source files of an endpoint. */
public final class EndpointWriter {
  private EndpointWriter() {}

  public static List<JavaFile> write(Endpoint endpoint) {
    GeneratedNames names = GeneratedNames.of(endpoint.name());
    List<TypeSpec> resources =
        endpoint.generated(
            new PerResource<>(
                StreamResourceWriter.write(endpoint, names),
                StatsResourceWriter.write(endpoint, names),
                BroadcastResourceWriter.write(endpoint, names)));
    Stream<TypeSpec> publisher =
        endpoint.contract().isDeclared()
            ? Stream.of(PublisherWriter.write(endpoint, names))
            : Stream.empty();
    return Stream.of(Stream.of(FeatureWriter.write(endpoint, names)), resources.stream(), publisher)
        .flatMap(types -> types)
        .map(type -> file(endpoint, type))
        .toList();
  }

  private static JavaFile file(Endpoint endpoint, TypeSpec type) {
    return JavaFile.builder(endpoint.name().packageName(), type).skipJavaLangImports(true).build();
  }
}

package dev.ssekit.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An endpoint without mistakes.
 *
 * @param name the annotated class
 * @param heartbeat in seconds
 * @param replay how many events a client may resume
 * @param overflow the name of the policy
 * @param access who may use each of the resources
 * @param queryMetadata the parameters of the query that become metadata
 * @param principalMetadata the metadata key that holds the principal's name
 * @param allowedOrigins the origins whose pages may use the resources
 * @param callbacks what of the class is called
 * @param nameBindings the annotations that bind filters to the resources
 * @param contract what it can send
 * @param connectParameters what a client may say when it opens a stream
 * @param documentation the Javadoc of the annotated class as plain text
 */
public record Endpoint(
    QualifiedName name,
    String path,
    int heartbeat,
    boolean skipCsrf,
    int replay,
    String overflow,
    PerResource<ResourceAccess> access,
    List<String> queryMetadata,
    Optional<String> principalMetadata,
    List<String> allowedOrigins,
    Callbacks callbacks,
    List<NameBinding> nameBindings,
    EventContract contract,
    ConnectParameters connectParameters,
    Optional<String> documentation,
    Traits traits) {

  public Endpoint {
    queryMetadata = List.copyOf(queryMetadata);
    allowedOrigins = List.copyOf(allowedOrigins);
    nameBindings = List.copyOf(nameBindings);
  }

  /** Of three things, one for each resource, those of the resources that are generated. */
  public <T> List<T> generated(PerResource<T> things) {
    List<T> generated = new ArrayList<>();
    if (access.stream().isGenerated()) {
      generated.add(things.stream());
    }
    if (access.stats().isGenerated()) {
      generated.add(things.stats());
    }
    if (access.broadcast().isGenerated()) {
      generated.add(things.broadcast());
    }
    return List.copyOf(generated);
  }
}
